import { Button } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { explainProblem } from '../../../shell/explain-problem.ts'
import { notify } from '../../../shell/notify.ts'
import { useGo } from '../../../shell/use-address.ts'
import { useNow } from '../../../shell/use-now.ts'
import { useWords } from '../../../shell/words.ts'
import type { Colleague, Deactivate, EndMembership, Reactivate } from './endpoints.ts'
import { membershipAt } from './membership-at.ts'

/** Lets nobody in as this person any more, or takes them out of the company; the first with a way back. */
export function ColleagueActions({ person, company }: { person: Colleague; company: number }) {
  const { t } = useWords()
  const go = useGo()
  const { id, name, can, isActive } = person
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const refresh = [['person']]
  const reactivate = useWrite<Reactivate>('DELETE /people/:id/deactivation', {
    refresh,
    done: () => notify.good(t('companies.portal.reactivated', { name })),
  })
  const deactivate = useWrite<Deactivate>('POST /people/:id/deactivation', {
    refresh,
    done: () => notify.undo(t('companies.portal.deactivated-now', { name }), () => reactivate.mutate({ id }, fail)),
  })
  const end = useWrite<EndMembership>('DELETE /people/:id/memberships/:membership', {
    refresh,
    done: () => {
      notify.good(t('companies.portal.left', { name }))
      go('/company', 'replace')
    },
  })
  const membership = membershipAt(person, company, useNow())
  return (
    <>
      {can['deactivate'] === true && isActive && (
        <Button variant="default" loading={deactivate.isPending} onClick={() => deactivate.mutate({ id }, fail)}>
          {t('companies.portal.deactivate')}
        </Button>
      )}
      {can['deactivate'] === true && !isActive && (
        <Button loading={reactivate.isPending} onClick={() => reactivate.mutate({ id }, fail)}>
          {t('companies.portal.reactivate')}
        </Button>
      )}
      {/* Who serves another company too cannot be switched off from here, but leaves this one. */}
      {can['manage-memberships'] === true && can['deactivate'] !== true && membership && (
        <Button
          variant="default"
          loading={end.isPending}
          onClick={() => end.mutate({ id, membership: membership.id }, fail)}
        >
          {t('companies.portal.end')}
        </Button>
      )}
    </>
  )
}
