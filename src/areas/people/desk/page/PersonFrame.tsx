import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Slot } from '../../../../shell/slot.tsx'
import { useParam } from '../../../../shell/use-address.ts'
import { CopyText } from '../../../../shell/ui/CopyText.tsx'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import { LocalTime } from '../../pages/LocalTime.tsx'
import { zoneOf } from '../../pages/zone.ts'
import { PersonActions } from '../change/PersonActions.tsx'
import { type Person, usePerson } from '../person.ts'

/** Every page about one person: name, role, what can be done, and the tabs. */
export function PersonFrame({ children }: { children: (person: Person) => ReactNode }) {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <Framed id={Number(id)}>{children}</Framed> : <NotFoundView />
}

function Framed({ id, children }: { id: number; children: (person: Person) => ReactNode }) {
  const { t } = useWords()
  const query = usePerson(id)
  // While another person is on the way the former one is still at hand; they must not stand under the new address.
  const asked = query.data?.id === id ? query : { ...query, data: undefined }
  const here = `/people/${id}`
  return (
    <Ready query={asked} missing={<Slot name="person.missing" id={id} />}>
      {(person) => (
        <Page
          key={person.id}
          title={person.name}
          kind="person"
          width="wide"
          crumbs={[{ label: t('people.desk.many'), to: '/people' }]}
          aside={
            <>
              {person.staff && <StatusBadge tone="brand">{person.staff.role.name}</StatusBadge>}
              {person.deactivatedAt !== null && <StatusBadge tone="bad">{t('people.desk.deactivated')}</StatusBadge>}
              <Text c="dimmed" size="sm" component="span">
                <CopyText text={person.code} />
              </Text>
              <LocalTime zone={zoneOf(person)} />
            </>
          }
          lead={person.title}
          actions={
            <>
              <PersonActions person={person} />
              <Slot name="person.actions" person={person} />
            </>
          }
          tabs={[
            { label: t('people.desk.tab.overview'), to: here },
            { label: t('people.desk.tab.links'), to: `${here}/links` },
            { label: t('people.desk.tab.history'), to: `${here}/history` },
            { label: t('people.desk.tab.access'), to: `${here}/access` },
          ]}
        >
          <Slot name="person.notice" person={person} />
          {person.alert && (
            <Alert color="amber" icon={<IconAlertTriangle size={18} />} mb="md" role="note">
              {person.alert}
            </Alert>
          )}
          {children(person)}
        </Page>
      )}
    </Ready>
  )
}
