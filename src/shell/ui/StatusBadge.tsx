import { Badge } from '@mantine/core'
import type { ReactNode } from 'react'
import { familyOfTone, type Tone } from '../theme/colours.ts'

/** A state in one or two words, its colour by what it means. Never colour alone: the words say it too. */
export function StatusBadge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <Badge color={familyOfTone[tone]} miw="max-content">
      {children}
    </Badge>
  )
}
