import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Can } from '../../../shell/can.tsx'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { Sentence } from '../../../shell/ui/Sentence.tsx'
import { useWords } from '../../../shell/words.ts'
import { ApproveForm } from './ApproveForm.tsx'
import type { DecideTools, Request } from './request.ts'
import { RefuseForm } from './RefuseForm.tsx'
import classes from './Requests.module.css'

/** One request: who asks for what, in their words, and the two answers. */
export function RequestCard({ request, tools }: { request: Request; tools: DecideTools }) {
  const { t } = useWords()
  const [answer, setAnswer] = useState<'approve' | 'refuse' | null>(null)
  const { name, address, company, level, kind, message, state } = request
  return (
    <Panel>
      <Stack gap="sm">
        <div>
          <Text fw={600} className={classes.who}>
            {tools.personLine ? tools.personLine(request) : name}
          </Text>
          <Text size="sm" c="dimmed" className={classes.who}>
            {[address, company?.name].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Text size="sm">
          {t(`registration.request.${level && kind === 'level' ? 'level-named' : kind}`, { level: level?.name ?? '' })}
        </Text>
        {message !== '' && (
          <Text size="sm" className={classes.message}>
            {message}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {state === 'waiting' ? (
            <Sentence
              of="registration.request.waiting"
              parts={{
                asked: <DateText at={request.createdAt} />,
                until: <DateText at={request.expiresAt} as="date" />,
              }}
            />
          ) : (
            <Sentence
              of={`registration.request.is-${state}`}
              values={{ reason: request.reason ?? '' }}
              parts={{ at: request.decidedAt && <DateText at={request.decidedAt} /> }}
            />
          )}
          {tools.decidedBy?.(request)}
        </Text>
        {state === 'waiting' && (
          <Can do="decide" of={request}>
            {answer === 'approve' && <ApproveForm request={request} tools={tools} close={() => setAnswer(null)} />}
            {answer === 'refuse' && <RefuseForm request={request} close={() => setAnswer(null)} />}
            {answer === null && (
              <Group gap="xs">
                <Button onClick={() => setAnswer('approve')}>
                  {t(kind === 'level' ? 'registration.decide.grant' : 'registration.decide.approve')}
                </Button>
                <Button variant="default" onClick={() => setAnswer('refuse')}>
                  {t('registration.decide.refuse')}
                </Button>
              </Group>
            )}
          </Can>
        )}
      </Stack>
    </Panel>
  )
}
