import { Stack, Text } from '@mantine/core'
import { useRead } from '../../../shell/ask.ts'
import { Page } from '../../../shell/ui/Page.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { Segments } from '../../../shell/ui/Segments.tsx'
import { useAddressState, useParam } from '../../../shell/use-address.ts'
import { useWords } from '../../../shell/words.ts'
import type { recordReasons } from '../../explain/reasons.ts'
import type { readSharedTicket } from '../read.ts'
import { ForCustomers } from './ForCustomers.tsx'
import { WhyView } from './WhyView.tsx'

const actions = ['see', 'reply', 'reopen', 'share'] as const

/** Why the reader can, or cannot, do something with a question. */
export function WhyPage() {
  const id = useParam('id')
  const ticket = useRead<typeof readSharedTicket>(['ticket', id], 'GET /portal/tickets/:id', { id })
  return (
    <ForCustomers>
      <Ready query={ticket}>{({ subject }) => <WhyOf id={id} subject={subject} />}</Ready>
    </ForCustomers>
  )
}

function WhyOf({ id, subject }: { id: string; subject: string }) {
  const { t } = useWords()
  const [{ action }, choose] = useAddressState({ action: 'see' })
  const why = useRead<typeof recordReasons>(['ticket', id, 'why', action], 'GET /records/:kind/:id/reasons', {
    kind: 'ticket',
    id,
    action,
  })
  const crumbs = [
    { label: t('tickets.portal.list.title'), to: '/tickets' },
    { label: subject, to: `/tickets/${id}` },
  ]
  return (
    <Page title={t('tickets.portal.why.title')} crumbs={crumbs} width="text">
      <Stack gap="md">
        <Text c="dimmed">{t('tickets.portal.why.lead')}</Text>
        <Segments
          label={t('tickets.portal.why.action')}
          segments={actions.map((key) => ({ key, label: t(`tickets.portal.why.${key}`) }))}
          value={actions.find((key) => key === action) ?? 'see'}
          onChange={(next) => choose({ action: next })}
        />
        <Ready query={why}>{(answer) => <WhyView answer={answer} />}</Ready>
      </Stack>
    </Page>
  )
}
