import { Button, Group, Stack } from '@mantine/core'
import { IconPlus, IconSearchOff, IconStack2 } from '@tabler/icons-react'
import { useList } from '../../../../shell/ask.ts'
import { Can, useCan } from '../../../../shell/can.tsx'
import { useAddressState } from '../../../../shell/use-address.ts'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { SearchField } from '../../../../shell/ui/SearchField.tsx'
import { Segments } from '../../../../shell/ui/Segments.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listServices } from '../../list.ts'
import { useServiceColumns } from './use-service-columns.tsx'

const views = ['used', 'retired'] as const
const usual = { q: '', view: 'used' }

/** The services, with who works on each and whether customers find it in the portal. */
export function ServiceList() {
  const { t } = useWords()
  const can = useCan()
  const [address, setAddress] = useAddressState(usual)
  const view = views.find((each) => each === address.view) ?? 'used'
  const q = address.q.trim()
  const input = { retired: view === 'retired', ...(q === '' ? {} : { q }) }
  const list = useList<typeof listServices>(['service', 'list', input], 'GET /services', input)
  const columns = useServiceColumns()
  const empty =
    q === '' ? (
      <EmptyState
        icon={IconStack2}
        title={t(`services.desk.empty.${view}`)}
        sentence={t(`services.desk.empty.${view}-next`)}
        action={
          view === 'used' && can('service.manage')
            ? { label: t('services.desk.new.title'), to: '/services/new' }
            : undefined
        }
      />
    ) : (
      <EmptyState
        icon={IconSearchOff}
        title={t('services.desk.empty.filtered')}
        sentence={t('services.desk.empty.filtered-next')}
        action={{ label: t('services.desk.empty.show-all'), run: () => setAddress(usual) }}
      />
    )
  return (
    <Page
      title={t('services.desk.nav')}
      lead={t('services.desk.lead')}
      actions={
        <Can do="service.manage">
          <Button component={GoLink} to="/services/new" leftSection={<IconPlus size={16} />}>
            {t('services.desk.new.title')}
          </Button>
        </Can>
      }
    >
      <DataTable
        name="services"
        label={t('services.desk.nav')}
        list={list}
        columns={columns}
        rowKey={(service) => service.id}
        open={(service) => `/services/${service.id}`}
        above={
          <Stack gap="xs" align="flex-start" w="100%">
            <Segments
              label={t('services.desk.views')}
              segments={views.map((key) => ({ key, label: t(`services.desk.view.${key}`) }))}
              value={view}
              onChange={(next) => setAddress({ view: next })}
            />
            <Group w="100%">
              <SearchField
                label={t('services.desk.search')}
                value={address.q}
                onChange={(typed) => setAddress({ q: typed }, 'replace')}
              />
            </Group>
          </Stack>
        }
        empty={empty}
      />
    </Page>
  )
}
