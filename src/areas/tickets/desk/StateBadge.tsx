import { StatusBadge } from '../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../shell/words.ts'
import type { State } from '../ticket.ts'
import { toneOfState } from './state-tone.ts'

/** The state of a ticket in a word. */
export function StateBadge({ state }: { state: State }) {
  const { t } = useWords()
  return <StatusBadge tone={toneOfState[state]}>{t(`tickets.desk.state.${state}`)}</StatusBadge>
}
