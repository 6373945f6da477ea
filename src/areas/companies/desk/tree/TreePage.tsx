import { Button, Text } from '@mantine/core'
import { IconBuildingPlus, IconList } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useList } from '../../../../shell/ask.ts'
import { Can, useCan } from '../../../../shell/can.tsx'
import { useAddressState } from '../../../../shell/use-address.ts'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { LoadingView } from '../../../../shell/ui/LoadingView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { SearchField } from '../../../../shell/ui/SearchField.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listCompanies } from '../../list.ts'
import { MoveCompany } from '../change/MoveCompany.tsx'
import { FoundInTree } from './FoundInTree.tsx'
import { DropAtTop } from './DropAtTop.tsx'
import { type Move, TreeContext, type TreeHand } from './hand.ts'
import { TreeRows } from './TreeRows.tsx'

/** All companies as the tree they are: opened branch by branch, moved by dragging or by the keyboard. */
export function TreePage() {
  const { t } = useWords()
  const can = useCan()
  const [{ q }, setAddress] = useAddressState({ q: '' })
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [held, setHeld] = useState<TreeHand['held']>(null)
  const [asked, setAsked] = useState<Move | null>(null)
  const toggle = useCallback(
    (id: number, isOpen: boolean) =>
      setOpen((now) => new Set(isOpen ? [...now, id] : [...now].filter((each) => each !== id))),
    [],
  )
  const hand: TreeHand = {
    mayMove: can('company.manage'),
    held,
    take: setHeld,
    put: (to) => {
      if (held && held.company.id !== to?.id && held.from?.id !== to?.id) setAsked({ ...held, to })
      setHeld(null)
    },
    open,
    toggle,
  }
  return (
    <Page
      title={t('companies.desk.tree-page.title')}
      crumbs={[{ label: t('companies.desk.many'), to: '/companies' }]}
      lead={t(hand.mayMove ? 'companies.desk.tree-page.lead' : 'companies.desk.tree-page.lead-read')}
      actions={
        <>
          <Button component={GoLink} to="/companies" variant="default" leftSection={<IconList size={16} />}>
            {t('companies.desk.tree-page.as-list')}
          </Button>
          <Can do="company.manage">
            <Button component={GoLink} to="/companies/new" leftSection={<IconBuildingPlus size={16} />}>
              {t('companies.desk.new.title')}
            </Button>
          </Can>
        </>
      }
    >
      <Panel>
        <SearchField
          label={t('companies.desk.list.search')}
          value={q}
          onChange={(next) => setAddress({ q: next }, 'replace')}
        />
        {/* Always there, so that nothing jumps under the pointer when a company is taken. */}
        <Text size="sm" c="dimmed" aria-live="polite" my="xs" mih="1.375rem">
          {held && t('companies.desk.tree-page.held', { name: held.company.name })}
        </Text>
        <TreeContext value={hand}>
          {q.trim() === '' ? <Roots /> : <FoundInTree q={q.trim()} />}
          <DropAtTop />
        </TreeContext>
      </Panel>
      {asked && (
        <MoveCompany
          key={asked.company.id}
          company={asked.company}
          from={asked.from}
          to={asked.to}
          close={() => setAsked(null)}
        />
      )}
    </Page>
  )
}

const rootsWish = { top: true, limit: 100, sort: 'name' }

function Roots() {
  const { t } = useWords()
  const list = useList<typeof listCompanies>(['company', 'list', 'tree', rootsWish], 'GET /companies', rootsWish)
  if (list.error !== null) return <ErrorView error={list.error} retry={list.retry} />
  if (list.isLoading) return <LoadingView lines={6} />
  if (list.items.length === 0) {
    return (
      <EmptyState
        title={t('companies.desk.empty.none')}
        sentence={t('companies.desk.empty.none-next')}
        action={{ label: t('companies.desk.new.title'), to: '/companies/new' }}
      />
    )
  }
  return <TreeRows label={t('companies.desk.tree-page.title')} list={list} />
}
