import { Stack } from '@mantine/core'
import { useRead } from '../../../../shell/ask.ts'
import { Slot } from '../../../../shell/slot.tsx'
import { useParam } from '../../../../shell/use-address.ts'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { readCodeList } from '../../read.ts'
import { ListActions } from './ListActions.tsx'
import { ValuesPanel } from './ValuesPanel.tsx'

/** One code list: its values in their order. */
export function CodeListPage() {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <OneList id={Number(id)} /> : <NotFoundView />
}

function OneList({ id }: { id: number }) {
  const { t } = useWords()
  const query = useRead<typeof readCodeList>(['code-list', id], 'GET /code-lists/:id', { id })
  return (
    <Ready query={query}>
      {(list) => (
        <Page
          title={list.name}
          kind="code-list"
          width="text"
          crumbs={[{ label: t('codes.desk.many'), to: '/code-lists' }]}
          aside={list.isShipped && <StatusBadge tone="calm">{t('codes.desk.shipped')}</StatusBadge>}
          lead={t('codes.desk.key-is', { key: list.key })}
          actions={<ListActions list={list} />}
        >
          <Stack>
            <ValuesPanel key={list.id} list={list} />
            <Slot name="record.history" kind="code-list" id={list.id} />
          </Stack>
        </Page>
      )}
    </Ready>
  )
}
