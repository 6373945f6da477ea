import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Can } from '../../../../shell/can.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Go, GoLink } from '../../../../shell/ui/Go.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { Appoint } from './Appoint.tsx'
import type { Appointed } from './appointed.ts'

/** On a person's page: their staff role, changed here; given and taken on pages of their own, step by step. */
export function RoleOfPerson({ person }: { person: Appointed }) {
  const { t } = useWords()
  const [isAsked, setIsAsked] = useState(false)
  const { id, staff } = person
  return (
    <Panel title={t('teams.desk.appoint.title')}>
      {staff ? (
        <FactList
          facts={[
            { label: t('teams.desk.appoint.role'), value: <Go to={`/roles/${staff.role.id}`}>{staff.role.name}</Go> },
            { label: t('teams.desk.appoint.since'), value: <DateText at={staff.startsAt} as="date" /> },
            { label: t('teams.desk.appoint.until'), value: staff.endsAt && <DateText at={staff.endsAt} as="date" /> },
          ]}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t('teams.desk.appoint.none')}
        </Text>
      )}
      {person.deactivatedAt === null && (
        <Can do="assign-role" of={person}>
          <Group gap="xs" mt="sm">
            {staff ? (
              <>
                <Button size="compact-sm" variant="default" onClick={() => setIsAsked(true)}>
                  {t('teams.desk.appoint.change')}
                </Button>
                <Button size="compact-sm" variant="subtle" color="clay" component={GoLink} to={`/people/${id}/leaving`}>
                  {t('teams.desk.appoint.take')}
                </Button>
              </>
            ) : (
              <Button size="compact-sm" variant="default" component={GoLink} to={`/people/${id}/make-staff`}>
                {t('teams.desk.appoint.make')}
              </Button>
            )}
          </Group>
        </Can>
      )}
      {isAsked && <Appoint person={person} close={() => setIsAsked(false)} />}
    </Panel>
  )
}
