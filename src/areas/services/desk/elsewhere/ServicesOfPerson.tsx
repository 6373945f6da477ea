import { ActionIcon, Button, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useRead, useWrite } from '../../../../shell/ask.ts'
import { Can, useCan } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { endGrant } from '../../grants/end.ts'
import type { readServicesOfPerson } from '../../of-person.ts'
import { Because } from '../grants/Because.tsx'
import { GiveService } from '../grants/GiveService.tsx'
import classes from '../lines.module.css'
import { type Having, serviceChanged } from '../service.ts'

type Person = { id: number; name: string }

/** On a person's links: the services they have, each with the reason why; their own can be given and ended here. */
export function ServicesOfPerson({ person }: { person: Person }) {
  const { t } = useWords()
  const { id } = person
  const [isGiving, setGiving] = useState(false)
  const query = useRead<typeof readServicesOfPerson>(['person', id, 'services'], 'GET /people/:id/services', { id })
  return (
    <Panel
      title={t('services.desk.nav')}
      actions={
        <Can do="service.manage">
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => setGiving(true)}
          >
            {t('services.desk.grant.give')}
          </Button>
        </Can>
      }
    >
      <Ready query={query}>
        {({ items }) => (
          <>
            {items.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('services.desk.elsewhere.none-person')}
              </Text>
            )}
            <ul className={classes.list}>
              {items.map((having) => (
                <HavingLine key={having.service.id} person={person} having={having} />
              ))}
            </ul>
          </>
        )}
      </Ready>
      {isGiving && <GiveService holder={{ kind: 'person', ...person }} close={() => setGiving(false)} />}
    </Panel>
  )
}

function HavingLine({ person, having }: { person: Person; having: Having }) {
  const { t } = useWords()
  const can = useCan()
  const { service, because } = having
  const own = because.find(({ holder }) => holder.kind === 'person')
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const end = useWrite<typeof endGrant>('DELETE /service-grants/:id', {
    refresh: serviceChanged,
    done: () => notify.good(t('services.desk.grant.ended', { name: person.name, service: service.name })),
  })
  return (
    <li className={classes.line}>
      <KindIcon kind="service" size={16} />
      <div className={classes.who}>
        <Go to={`/services/${service.id}`}>{service.name}</Go>
        <div className={classes.soft}>
          <Because reasons={because} person={person.id} />
        </div>
      </div>
      <StatusBadge tone={because[0]?.role === 'user' ? 'neutral' : 'brand'}>
        {t(`services.desk.role.${because[0]?.role ?? 'user'}`)}
      </StatusBadge>
      {own && can('manage', having) && (
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={end.isPending}
          aria-label={t('services.desk.grant.end', { name: person.name, service: service.name })}
          onClick={() => end.mutate({ id: own.grant }, fail)}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
    </li>
  )
}
