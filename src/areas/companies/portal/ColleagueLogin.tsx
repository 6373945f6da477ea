import { Button, Text } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { useRead, useWrite } from '../../../shell/ask.ts'
import { explainProblem } from '../../../shell/explain-problem.ts'
import { notify } from '../../../shell/notify.ts'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { Sentence } from '../../../shell/ui/Sentence.tsx'
import { useWords } from '../../../shell/words.ts'
import type { Colleague, Invite, ReadLogin } from './endpoints.ts'

/** How they come in: invited, signed in before, switched off; and the invitation, sent again as often as needed. */
export function ColleagueLogin({ person }: { person: Colleague }) {
  const { t } = useWords()
  const { id, name } = person
  const query = useRead<ReadLogin>(['person', id, 'login'], 'GET /people/:id/login', { id })
  const invite = useWrite<Invite>('POST /people/:id/invitation', {
    refresh: [['person', id]],
    done: () => notify.good(t('companies.portal.invited-now', { name })),
  })
  const send = () => invite.mutate({ id }, { onError: (error) => notify.bad(explainProblem(error, t).happened) })
  return (
    <Panel title={t('companies.portal.login')}>
      <Ready query={query}>
        {({ login, invitedUntil }) => (
          <>
            <Text>
              {login?.lastAt ? (
                <Sentence of="companies.portal.last" parts={{ last: <DateText at={login.lastAt} /> }} />
              ) : (
                t(login?.closedAt ? 'companies.portal.closed' : 'companies.portal.never')
              )}
            </Text>
            {invitedUntil && (
              <Text size="sm" c="dimmed" mt="xs">
                <Sentence of="companies.portal.invited" parts={{ until: <DateText at={invitedUntil} as="exact" /> }} />
              </Text>
            )}
            {!login?.hasPassword && !login?.closedAt && person.isActive && (
              <Button
                mt="sm"
                variant={invitedUntil ? 'default' : 'filled'}
                leftSection={<IconMailForward size={18} stroke={1.6} />}
                loading={invite.isPending}
                onClick={send}
              >
                {t(invitedUntil ? 'companies.portal.invite-again' : 'companies.portal.invite')}
              </Button>
            )}
          </>
        )}
      </Ready>
    </Panel>
  )
}
