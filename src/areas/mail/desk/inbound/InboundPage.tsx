import { Alert, Button, Stack, Timeline } from '@mantine/core'
import { useRead, useWrite } from '../../../../shell/ask.ts'
import type { OutputOf } from '../../../../shell/call.ts'
import { Can } from '../../../../shell/can.tsx'
import { notify } from '../../../../shell/notify.ts'
import { useParam } from '../../../../shell/use-address.ts'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { readInbound } from '../../list-inbound.ts'
import type { release } from '../../release.ts'
import { Outcome } from './Outcome.tsx'

type Inbound = OutputOf<typeof readInbound>

/** One incoming message: what became of it, and each step that was asked on the way. */
export function InboundPage() {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <Message id={Number(id)} /> : <NotFoundView />
}

function Message({ id }: { id: number }) {
  const { t } = useWords()
  const query = useRead<typeof readInbound>(['inbound-message', id], 'GET /inbound-mails/:id', { id })
  return (
    <Ready query={query}>
      {(mail) => (
        <Page
          title={mail.subject || t('mail.no-subject')}
          kind="inbound-message"
          crumbs={[{ label: t('mail.desk.nav'), to: '/mail' }]}
          aside={<Outcome outcome={mail.outcome} />}
        >
          <Stack>
            {mail.outcome === 'parked' && <Parked mail={mail} />}
            <Panel title={t('mail.desk.inbound.facts')}>
              <FactList
                facts={[
                  { label: t('mail.desk.inbound.from'), value: mail.from },
                  { label: t('mail.desk.inbound.received'), value: <DateText at={mail.receivedAt} as="exact" /> },
                  { label: t('mail.desk.inbound.door'), value: mail.door },
                  { label: t('mail.desk.inbound.reason'), value: mail.reason },
                  {
                    label: t('mail.desk.outcome.ticket'),
                    value: mail.ticket && <Go to={`/tickets/${mail.ticket}`}>{`#${mail.ticket}`}</Go>,
                  },
                ]}
              />
            </Panel>
            <Panel title={t('mail.desk.inbound.path')}>
              <Timeline active={mail.path.length} bulletSize={16} lineWidth={2}>
                {mail.path.map((step, index) => (
                  <Timeline.Item key={index} title={step.step}>
                    {step.found}
                  </Timeline.Item>
                ))}
              </Timeline>
            </Panel>
          </Stack>
        </Page>
      )}
    </Ready>
  )
}

function Parked({ mail }: { mail: Inbound }) {
  const { t } = useWords()
  const again = useWrite<typeof release>('POST /inbound-mails/:id/release', {
    refresh: [['inbound-message']],
    done: () => notify.good(t('mail.desk.inbound.released')),
  })
  return (
    <Alert color="amber" title={t('mail.desk.inbound.parked')}>
      <Stack gap="sm" align="flex-start">
        {t('mail.desk.inbound.parked-says', { reason: mail.reason ?? '' })}
        {again.error && <ErrorView error={again.error} />}
        <Can do="release" of={mail}>
          <Button variant="default" loading={again.isPending} onClick={() => again.mutate({ id: mail.id })}>
            {t('mail.desk.inbound.release')}
          </Button>
        </Can>
      </Stack>
    </Alert>
  )
}
