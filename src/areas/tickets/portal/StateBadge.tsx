import { StatusBadge } from '../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../shell/words.ts'
import type { State } from '../ticket.ts'
import { stateTone } from './state-look.ts'

/** Where a question stands, in plain words. */
export function StateBadge({ state }: { state: State }) {
  const { t } = useWords()
  return <StatusBadge tone={stateTone[state]}>{t(`tickets.portal.state.${state}`)}</StatusBadge>
}
