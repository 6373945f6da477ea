import { Button, Text } from '@mantine/core'
import { useList } from '../../../../shell/ask.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { useAddressState } from '../../../../shell/use-address.ts'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { type Filter, FilterChips } from '../../../../shell/ui/FilterChips.tsx'
import { LoadingView } from '../../../../shell/ui/LoadingView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listEvents } from '../../list-events.ts'
import classes from '../history/EventLine.module.css'
import { EventLine } from '../history/EventLine.tsx'

const usual = { actor: '', kind: '' }
const kinds = [
  'person',
  'company',
  'team',
  'ticket',
  'role',
  'level',
  'team-role',
  'setting',
  'mailbox',
  'inbound-message',
  'access-request',
  'workspace',
]

/** Everything that happened, the newest first: who, as what, did what to which record. */
export function AuditPage() {
  const { t } = useWords()
  const { pick } = useRegistry()
  const [address, setAddress] = useAddressState(usual)
  const input = inputOf(address)
  const list = useList<typeof listEvents>(['event', 'list', input], 'GET /events', input)
  const filters: Filter[] = [
    {
      key: 'kind',
      label: t('workspace.desk.audit.kind'),
      value: address.kind === '' ? [] : [address.kind],
      options: kinds.map((value) => ({ value, label: t(`workspace.desk.audit.kinds.${value}`) })),
      single: true,
    },
    {
      key: 'actor',
      label: t('workspace.desk.audit.actor'),
      value: address.actor === '' ? [] : [address.actor],
      pick: pick('person'),
      single: true,
    },
  ]
  return (
    <Page title={t('workspace.desk.audit.title')} lead={t('workspace.desk.audit.lead')}>
      <FilterChips
        filters={filters}
        onChange={(key, [value = '']) => setAddress(key === 'kind' ? { kind: value } : { actor: value })}
      />
      <div style={{ marginBlockStart: 'var(--mantine-spacing-sm)' }}>
        <Panel>
          {list.error !== null && <ErrorView error={list.error} retry={list.retry} />}
          {list.isLoading && <LoadingView lines={8} />}
          {!list.isLoading && list.error === null && list.items.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('workspace.desk.event.none')}
            </Text>
          )}
          <ol className={classes.list}>
            {list.items.map((event) => (
              <EventLine key={event.id} event={event} shows="subject" />
            ))}
          </ol>
          {list.hasMore && (
            <Button variant="subtle" mt="sm" loading={list.isLoadingMore} onClick={list.loadMore}>
              {t('shell.table.more')}
            </Button>
          )}
        </Panel>
      </div>
    </Page>
  )
}

const inputOf = ({ actor, kind }: typeof usual) => ({ ...(kind && { kind }), ...(actor && { actor: Number(actor) }) })
