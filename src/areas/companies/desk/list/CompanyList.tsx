import { Button } from '@mantine/core'
import { IconBinaryTree2, IconPlus } from '@tabler/icons-react'
import { useList } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { useAddressState } from '../../../../shell/use-address.ts'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Segments } from '../../../../shell/ui/Segments.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listCompanies } from '../../list.ts'
import { CompanyFilters } from './CompanyFilters.tsx'
import { EmptyCompanies } from './EmptyCompanies.tsx'
import { inputOf, noFilter, usual } from './filters.ts'
import { useAccountManagers } from './use-account-managers.ts'
import { useCompanyColumns } from './use-company-columns.tsx'

const views = ['used', 'archived'] as const

/** Every company served, found by name or mail domain, by place in the tree, kind and who looks after it. */
export function CompanyList() {
  const { t } = useWords()
  const [address, setAddress] = useAddressState(usual)
  const input = inputOf(address)
  const list = useList<typeof listCompanies>(['company', 'list', input], 'GET /companies', input)
  const managers = useAccountManagers()
  const columns = useCompanyColumns(managers)
  const isNarrowed = [address.q, address.kind, address.vendor, address.branch, address.manager].some(
    (each) => each !== '',
  )
  return (
    <Page
      title={t('companies.desk.many')}
      width="wide"
      actions={
        <>
          <Button component={GoLink} to="/companies/tree" variant="default" leftSection={<IconBinaryTree2 size={16} />}>
            {t('companies.desk.tree-page.title')}
          </Button>
          <Can do="company.manage">
            <Button component={GoLink} to="/companies/new" leftSection={<IconPlus size={16} />}>
              {t('companies.desk.new.title')}
            </Button>
          </Can>
        </>
      }
    >
      <DataTable
        name="companies"
        label={t('companies.desk.many')}
        list={list}
        columns={columns}
        rowKey={(company) => company.id}
        open={(company) => `/companies/${company.id}`}
        sort={address.sort}
        onSort={(sort) => setAddress({ sort })}
        above={
          <>
            <Segments
              label={t('companies.desk.list.views')}
              segments={views.map((key) => ({ key, label: t(`companies.desk.list.view.${key}`) }))}
              value={views.find((view) => view === address.view) ?? 'used'}
              onChange={(view) => setAddress({ view })}
            />
            <CompanyFilters address={address} setAddress={setAddress} managers={managers} />
          </>
        }
        empty={
          <EmptyCompanies
            why={isNarrowed ? 'filtered' : address.view === 'archived' ? 'archived' : 'none'}
            showAll={() => setAddress(noFilter)}
          />
        }
      />
    </Page>
  )
}
