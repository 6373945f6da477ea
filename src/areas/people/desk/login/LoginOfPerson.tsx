import { Button, Group, Text } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { useRead, useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { Sentence } from '../../../../shell/ui/Sentence.tsx'
import { useWords } from '../../../../shell/words.ts'
import { type Person, personChanged, personKey } from '../person.ts'
import type { CloseLogin, EndSessions, Invite, OpenLogin, ReadLogin } from './endpoints.ts'

/** How a person comes in: whether they can, when they last did, and the invitation that is out. */
export function LoginOfPerson({ person }: { person: Person }) {
  const { t } = useWords()
  const { id } = person
  const query = useRead<ReadLogin>([...personKey(id), 'login'], 'GET /people/:id/login', { id })
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const options = (says: string) => ({
    refresh: personChanged,
    done: () => notify.good(t(says, { name: person.name })),
  })
  const invite = useWrite<Invite>('POST /people/:id/invitation', options('people.desk.login.invited-now'))
  const open = useWrite<OpenLogin>('POST /people/:id/login', options('people.desk.login.opened'))
  const close = useWrite<CloseLogin>('DELETE /people/:id/login', options('people.desk.login.closed'))
  const end = useWrite<EndSessions>('DELETE /people/:id/sessions', options('people.desk.login.ended'))
  return (
    <Panel title={t('people.desk.login.title')}>
      <Ready query={query}>
        {({ login, invitedUntil }) => (
          <>
            <FactList
              facts={[
                { label: t('people.desk.login.state'), value: t(`people.desk.login.is-${stateOf(login)}`) },
                { label: t('people.desk.login.username'), value: login?.username },
                {
                  label: t('people.desk.login.password'),
                  value: login && t(login.hasPassword ? 'people.desk.login.has' : 'people.desk.login.by-link'),
                },
                { label: t('people.desk.login.last'), value: login?.lastAt && <DateText at={login.lastAt} /> },
              ]}
            />
            {invitedUntil && (
              <Text size="sm" mt="xs">
                <Sentence of="people.desk.login.invited" parts={{ until: <DateText at={invitedUntil} as="exact" /> }} />
              </Text>
            )}
            <Group gap="xs" mt="md">
              {!login?.hasPassword && (
                <Can do="invite" of={person}>
                  <Button
                    leftSection={<IconMailForward size={16} />}
                    loading={invite.isPending}
                    onClick={() => invite.mutate({ id }, fail)}
                  >
                    {t(invitedUntil ? 'people.desk.login.invite-again' : 'people.desk.login.invite')}
                  </Button>
                </Can>
              )}
              <Can do="deactivate" of={person}>
                {stateOf(login) === 'open' && (
                  <>
                    <Button variant="default" onClick={() => end.mutate({ id }, fail)}>
                      {t('people.desk.login.end')}
                    </Button>
                    <Button variant="default" onClick={() => close.mutate({ id }, fail)}>
                      {t('people.desk.login.close')}
                    </Button>
                  </>
                )}
                {stateOf(login) === 'closed' && (
                  <Button variant="default" onClick={() => open.mutate({ id }, fail)}>
                    {t('people.desk.login.open')}
                  </Button>
                )}
              </Can>
            </Group>
          </>
        )}
      </Ready>
    </Panel>
  )
}

function stateOf(login: { closedAt: string | null } | null): 'none' | 'open' | 'closed' {
  if (!login) return 'none'
  return login.closedAt === null ? 'open' : 'closed'
}
