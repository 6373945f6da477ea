import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Import } from './import.ts'

/** How far an import is, in a word. */
export function StateBadge({ state }: Pick<Import, 'state'>) {
  const { t } = useWords()
  return <StatusBadge tone={tones[state]}>{t(`imports.desk.states.${state}`)}</StatusBadge>
}

const tones = {
  draft: 'neutral',
  checking: 'brand',
  checked: 'brand',
  running: 'brand',
  done: 'good',
  failed: 'bad',
  undoing: 'brand',
  undone: 'neutral',
} as const
