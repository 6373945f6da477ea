import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useList } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { useAddressState } from '../../../../shell/use-address.ts'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { FilterChips } from '../../../../shell/ui/FilterChips.tsx'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Segments } from '../../../../shell/ui/Segments.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listCompanies } from '../../list.ts'
import { companyKinds } from '../company.ts'
import classes from './CompanyList.module.css'
import { EmptyCompanies } from './EmptyCompanies.tsx'
import { SearchField } from './SearchField.tsx'
import { useCompanyColumns } from './use-company-columns.tsx'

const usual = { q: '', kind: '', view: 'used', sort: 'name' }
const views = ['used', 'archived'] as const

/** Every company served, found by name or mail domain. */
export function CompanyList() {
  const { t } = useWords()
  const [address, setAddress] = useAddressState(usual)
  const input = inputOf(address)
  const list = useList<typeof listCompanies>(['company', 'list', input], 'GET /companies', input)
  const columns = useCompanyColumns()
  const isNarrowed = address.q !== '' || address.kind !== ''
  return (
    <Page
      title={t('companies.desk.many')}
      width="wide"
      actions={
        <Can do="company.manage">
          <Button component={GoLink} to="/companies/new" leftSection={<IconPlus size={16} />}>
            {t('companies.desk.new.title')}
          </Button>
        </Can>
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
            <div className={classes.filters}>
              <SearchField q={address.q} type={(q) => setAddress({ q }, 'replace')} />
              <FilterChips
                filters={[
                  {
                    key: 'kind',
                    label: t('companies.desk.field.kind'),
                    value: address.kind === '' ? [] : [address.kind],
                    options: companyKinds.map((kind) => ({ value: kind, label: t(`companies.desk.kind.${kind}`) })),
                    single: true,
                  },
                ]}
                onChange={(_key, [kind = '']) => setAddress({ kind })}
              />
            </div>
          </>
        }
        empty={
          <EmptyCompanies
            why={isNarrowed ? 'filtered' : address.view === 'archived' ? 'archived' : 'none'}
            showAll={() => setAddress({ q: '', kind: '' })}
          />
        }
      />
    </Page>
  )
}

const inputOf = ({ q, kind, view, sort }: typeof usual) => {
  const known = companyKinds.find((each) => each === kind)
  const wanted = q.trim()
  return { ...(wanted && { q: wanted }), ...(known && { kind: known }), archived: view === 'archived', sort }
}
