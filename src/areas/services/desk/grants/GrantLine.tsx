import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Sentence } from '../../../../shell/ui/Sentence.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { endGrant } from '../../grants/end.ts'
import classes from '../lines.module.css'
import { type Grant, pageOf, serviceChanged } from '../service.ts'

/** One grant: the other side of it, as what, since when and by whom; ended by a cross. */
export function GrantLine({ grant, shows }: { grant: Grant; shows: 'holder' | 'service' }) {
  const { t } = useWords()
  const { holder, service, grantedBy } = grant
  const other =
    shows === 'holder'
      ? { ...holder, to: `${pageOf[holder.kind]}/${holder.id}` }
      : { ...service, kind: 'service', to: `/services/${service.id}` }
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const end = useWrite<typeof endGrant>('DELETE /service-grants/:id', {
    refresh: serviceChanged,
    done: () => notify.good(t('services.desk.grant.ended', { name: holder.name, service: service.name })),
  })
  return (
    <li className={classes.line}>
      <KindIcon kind={other.kind} size={16} />
      <div className={classes.who}>
        <Go to={other.to}>{other.name}</Go>
        <div className={classes.soft}>
          <Sentence
            of={grantedBy ? 'services.desk.grant.since-by' : 'services.desk.grant.since'}
            parts={{ at: <DateText at={grant.startsAt} as="date" />, who: grantedBy?.name }}
          />
          {grant.endsAt && (
            <>
              {' · '}
              <Sentence of="services.desk.grant.until" parts={{ at: <DateText at={grant.endsAt} as="date" /> }} />
            </>
          )}
          {grant.reachesBelow && ` · ${t('services.desk.grant.reaches-below')}`}
        </div>
      </div>
      <StatusBadge tone={grant.role === 'user' ? 'neutral' : 'brand'}>
        {t(`services.desk.role.${grant.role}`)}
      </StatusBadge>
      <Can do="end" of={grant}>
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={end.isPending}
          aria-label={t('services.desk.grant.end', { name: holder.name, service: service.name })}
          onClick={() => end.mutate({ id: grant.id }, fail)}
        >
          <IconX size={16} />
        </ActionIcon>
      </Can>
    </li>
  )
}
