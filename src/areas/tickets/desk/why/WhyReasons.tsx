import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../../../shell/ask.ts'
import { readReasons } from '../../../../shell/problem.ts'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { ReasonTree } from '../../../../shell/ui/ReasonTree.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { ticketReasons } from '../../explain.ts'
import { ticketKey } from '../use-ticket.ts'

type WhyReasonsProps = {
  ticket: number
  action: string
  /** Somebody else, for those who may explain access. */
  person?: number
}

/** Why it holds or does not: first what decided, then the whole rule for those who want it. */
export function WhyReasons({ ticket, action, person }: WhyReasonsProps) {
  const { t } = useWords()
  const [isWhole, setWhole] = useState(false)
  const input = person === undefined ? { id: ticket, action } : { id: ticket, action, person }
  const query = useRead<typeof ticketReasons>(
    [...ticketKey(ticket), 'reasons', action, person ?? 'me'],
    'GET /tickets/:id/reasons',
    input,
  )
  return (
    <Ready query={query}>
      {({ holds, because, reason }) => (
        <div>
          <Text size="xs" c="dimmed">
            {t(holds ? 'tickets.desk.why.because' : 'tickets.desk.why.because-not')}
          </Text>
          <ReasonTree reasons={readReasons(isWhole ? reason : because)} />
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {t(isWhole ? 'tickets.desk.why.short-rule' : 'tickets.desk.why.whole-rule')}
          </Button>
        </div>
      )}
    </Ready>
  )
}
