import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useRead, useWrite } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import { useMe } from '../../../shell/me.ts'
import { notify } from '../../../shell/notify.ts'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { Sentence } from '../../../shell/ui/Sentence.tsx'
import { useWords } from '../../../shell/words.ts'
import type { readMyLevel } from '../requests/read-my-level.ts'
import type { withdrawRequest } from '../requests/withdraw.ts'
import { AskForMore } from './AskForMore.tsx'

/** On the profile of a customer: what they may do at their company, and how they ask for more (AT-15). */
export function MyLevel() {
  const me = useMe()
  const query = useRead<typeof readMyLevel>(
    ['access-request', 'list', 'my-level', me.hat],
    'GET /portal/my-level',
    {},
    {
      enabled: me.hat.startsWith('membership:'),
    },
  )
  return query.data ? <Level of={query.data} /> : null
}

function Level({ of: { level, company, above, waiting } }: { of: OutputOf<typeof readMyLevel> }) {
  const { t } = useWords()
  const [asks, setAsks] = useState(false)
  const withdrawing = useWrite<typeof withdrawRequest>('DELETE /access-requests/:id', {
    refresh: [['access-request']],
    done: () => notify.good(t('registration.level.withdrawn')),
  })
  return (
    <Panel title={t('registration.level.title')}>
      <Text size="sm">{t('registration.level.have', { level, company })}</Text>
      {waiting && (
        <Group gap="sm" mt="sm">
          <Text size="sm" c="dimmed">
            <Sentence of="registration.level.waiting" parts={{ asked: <DateText at={waiting.createdAt} /> }} />
          </Text>
          <Button
            size="xs"
            variant="default"
            loading={withdrawing.isPending}
            onClick={() => withdrawing.mutate({ id: waiting.id }, { onError: (error) => notify.bad(error.message) })}
          >
            {t('registration.level.withdraw')}
          </Button>
        </Group>
      )}
      {!waiting && above.length > 0 && !asks && (
        <Button mt="sm" variant="default" onClick={() => setAsks(true)}>
          {t('registration.level.ask')}
        </Button>
      )}
      {!waiting && asks && <AskForMore above={above} close={() => setAsks(false)} />}
    </Panel>
  )
}
