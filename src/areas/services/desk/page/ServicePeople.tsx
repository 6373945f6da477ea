import { Group, Stack } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useList } from '../../../../shell/ask.ts'
import { useAddressState } from '../../../../shell/use-address.ts'
import { Avatar } from '../../../../shell/ui/Avatar.tsx'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { SearchField } from '../../../../shell/ui/SearchField.tsx'
import { Segments } from '../../../../shell/ui/Segments.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import type { listPeopleOfService } from '../../people.ts'
import { Because } from '../grants/Because.tsx'
import classes from '../lines.module.css'
import type { PersonOfService, Service } from '../service.ts'
import { ServiceFrame } from './ServiceFrame.tsx'

const sides = ['customers', 'staff'] as const

/** Everybody who has the service, whichever way it came to them, with the reasons. */
export function ServicePeople() {
  return <ServiceFrame>{(service) => <People service={service} />}</ServiceFrame>
}

function People({ service }: { service: Service }) {
  const { t } = useWords()
  const [address, setAddress] = useAddressState({ side: 'customers', q: '' })
  const side = sides.find((each) => each === address.side) ?? 'customers'
  const q = address.q.trim()
  const input = { service: service.id, side, ...(q === '' ? {} : { q }) }
  const list = useList<typeof listPeopleOfService>(
    ['service', service.id, 'people', input],
    'GET /services/:service/people',
    input,
  )
  const columns = useColumns()
  return (
    <DataTable
      name="service-people"
      label={t('services.desk.tab.people')}
      list={list}
      columns={columns}
      rowKey={(person) => person.id}
      open={(person) => `/people/${person.id}/links`}
      above={
        <Stack gap="xs" align="flex-start" w="100%">
          <Segments
            label={t('services.desk.people.sides')}
            segments={sides.map((key) => ({ key, label: t(`services.desk.people.${key}`) }))}
            value={side}
            onChange={(next) => setAddress({ side: next })}
          />
          <Group w="100%">
            <SearchField
              label={t('services.desk.people.search')}
              value={address.q}
              onChange={(typed) => setAddress({ q: typed }, 'replace')}
            />
          </Group>
        </Stack>
      }
      empty={
        <EmptyState
          icon={IconUsers}
          title={t(q === '' ? `services.desk.people.no-${side}` : 'services.desk.people.not-found')}
          sentence={t('services.desk.people.none-next')}
        />
      }
    />
  )
}

function useColumns(): Column<PersonOfService>[] {
  const { t } = useWords()
  return useMemo(
    () => [
      {
        key: 'name',
        label: t('services.desk.field.name'),
        cell: (person) => (
          <span className={classes.person}>
            <Avatar name={person.name} seed={person.id} size={22} />
            <span>{person.name}</span>
          </span>
        ),
        shows: 'main',
      },
      {
        key: 'role',
        label: t('services.desk.field.as'),
        cell: (person) => t(`services.desk.role.${person.role}`),
        width: '9rem',
      },
      {
        key: 'because',
        label: t('services.desk.field.because'),
        cell: (person) => <Because reasons={person.because} person={person.id} />,
      },
    ],
    [t],
  )
}
