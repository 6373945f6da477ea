import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import type { Tone } from '../../../../shell/theme/colours.ts'
import { useWords } from '../../../../shell/words.ts'

export const outcomes = ['ticket', 'reply', 'parked', 'bounce', 'auto'] as const

const tones: Record<(typeof outcomes)[number], Tone> = {
  ticket: 'news',
  reply: 'good',
  parked: 'warn',
  bounce: 'bad',
  auto: 'neutral',
}

/** What became of a message; nothing yet while it waits for its turn. */
export function Outcome({ outcome }: { outcome: (typeof outcomes)[number] | null }) {
  const { t } = useWords()
  if (outcome === null) return <StatusBadge tone="calm">{t('mail.desk.outcome.waiting')}</StatusBadge>
  return <StatusBadge tone={tones[outcome]}>{t(`mail.desk.outcome.${outcome}`)}</StatusBadge>
}
