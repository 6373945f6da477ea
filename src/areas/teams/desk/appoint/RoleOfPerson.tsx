import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { notify } from '../../../../shell/notify.ts'
import { ConfirmStep } from '../../../../shell/ui/ConfirmStep.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { dismiss } from '../../staff/dismiss.ts'
import { teamChanged } from '../team.ts'
import { Appoint } from './Appoint.tsx'
import type { Appointed } from './appointed.ts'

/** On a person's page: their staff role, given, changed and taken here. */
export function RoleOfPerson({ person }: { person: Appointed }) {
  const { t } = useWords()
  const [asked, setAsked] = useState<'appoint' | 'dismiss' | null>(null)
  const close = () => setAsked(null)
  const { id, name, staff } = person
  const take = useWrite<typeof dismiss>('DELETE /people/:id/role', {
    refresh: teamChanged,
    done: () => {
      notify.good(t('teams.desk.appoint.dismissed', { name }))
      close()
    },
  })
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
            <Button size="compact-sm" variant="default" onClick={() => setAsked('appoint')}>
              {t(staff ? 'teams.desk.appoint.change' : 'teams.desk.appoint.give')}
            </Button>
            {staff && (
              <Button size="compact-sm" variant="subtle" color="clay" onClick={() => setAsked('dismiss')}>
                {t('teams.desk.appoint.take')}
              </Button>
            )}
          </Group>
        </Can>
      )}
      {asked === 'appoint' && <Appoint person={person} close={close} />}
      <ConfirmStep
        isOpen={asked === 'dismiss'}
        close={close}
        title={t('teams.desk.appoint.take-title', { name })}
        sentence={t('teams.desk.appoint.take-says')}
        action={t('teams.desk.appoint.take')}
        run={() => take.mutate({ id })}
        isRunning={take.isPending}
        error={take.error}
      />
    </Panel>
  )
}
