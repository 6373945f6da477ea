import { StatusBadge } from '../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../shell/words.ts'
import { type Standing, standingTone } from './standing.ts'

/** Where a question stands, in plain words. */
export function StateBadge({ standing }: { standing: Standing }) {
  const { t } = useWords()
  return <StatusBadge tone={standingTone[standing]}>{t(`tickets.portal.state.${standing}`)}</StatusBadge>
}
