import { Button, Group, Switch } from '@mantine/core'
import { IconCopyX, IconSearch } from '@tabler/icons-react'
import { useList, useWrite } from '../../../../shell/ask.ts'
import { Can, useCan } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Segments } from '../../../../shell/ui/Segments.tsx'
import { useAddressState } from '../../../../shell/use-address.ts'
import { useWords } from '../../../../shell/words.ts'
import type { askSearch } from '../../duplicates/ask-search.ts'
import type { listDuplicates } from '../../duplicates/list.ts'
import { type Kind, mergePageOf } from '../kind.ts'
import { useDuplicateColumns } from './use-duplicate-columns.tsx'

/** Pairs of people or companies that look like one, the likeliest first. */
export function DuplicateList() {
  const { t } = useWords()
  const can = useCan()
  const [filters, setFilters] = useAddressState({ kind: 'person', dismissed: '' })
  const kind: Kind = filters.kind === 'company' ? 'company' : 'person'
  const asked = { kind, dismissed: filters.dismissed !== '' }
  const list = useList<typeof listDuplicates>(['duplicate', 'list', asked], 'GET /duplicates', asked)
  const columns = useDuplicateColumns()
  const kinds = [
    { key: 'person' as const, label: t('merging.desk.list.people') },
    ...(can('company.merge') ? [{ key: 'company' as const, label: t('merging.desk.list.companies') }] : []),
  ]
  return (
    <Page title={t('merging.desk.list.title')} lead={t('merging.desk.list.lead')} width="wide" actions={<LookAgain />}>
      <DataTable
        name="duplicates"
        label={t('merging.desk.list.title')}
        list={list}
        columns={columns}
        rowKey={(pair) => pair.id}
        open={(pair) => mergePageOf(pair.kind, pair.one.id, pair.other.id)}
        above={
          <Group justify="space-between" gap="sm">
            <Segments
              label={t('merging.desk.list.kind')}
              segments={kinds}
              value={kind}
              onChange={(next) => setFilters({ kind: next })}
            />
            <Switch
              label={t('merging.desk.list.dismissed')}
              checked={asked.dismissed}
              onChange={(event) => setFilters({ dismissed: event.currentTarget.checked ? 'true' : '' })}
            />
          </Group>
        }
        empty={
          <EmptyState
            icon={IconCopyX}
            title={t(asked.dismissed ? 'merging.desk.list.none-dismissed' : 'merging.desk.list.none')}
            sentence={t('merging.desk.list.none-next')}
          />
        }
      />
    </Page>
  )
}

/** Everyone is looked through every night; after an import one does not want to wait. */
function LookAgain() {
  const { t } = useWords()
  const search = useWrite<typeof askSearch>('POST /duplicate-searches', {
    refresh: [['duplicate', 'list']],
    done: () => notify.good(t('merging.desk.list.looking')),
  })
  return (
    <Can do="people.merge">
      <Button
        variant="default"
        leftSection={<IconSearch size={16} />}
        loading={search.isPending}
        onClick={() => search.mutate({}, { onError: (error) => notify.bad(explainProblem(error, t).happened) })}
      >
        {t('merging.desk.list.look')}
      </Button>
    </Can>
  )
}
