import { Text } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { explainProblem } from '../../../shell/explain-problem.ts'
import { notify } from '../../../shell/notify.ts'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { Sentence } from '../../../shell/ui/Sentence.tsx'
import { useNow } from '../../../shell/use-now.ts'
import { useWords } from '../../../shell/words.ts'
import type { ChangeLevel, Colleague } from './endpoints.ts'
import { LevelField } from './LevelField.tsx'
import { membershipAt } from './membership-at.ts'
import { useLevelsToGive } from './use-my-company.ts'

type ColleagueLevelProps = { person: Colleague; company: { id: number; name: string } }

/** Their level at the company, changed within one's own (AT-15, AT-35). */
export function ColleagueLevel({ person, company }: ColleagueLevelProps) {
  const { t } = useWords()
  const levels = useLevelsToGive(company.id)
  const membership = membershipAt(person, company.id, useNow())
  const change = useWrite<ChangeLevel>('PATCH /people/:id/memberships/:membership', {
    refresh: [['person']],
    done: () => notify.good(t('companies.portal.saved')),
  })
  if (!membership) return null
  const mayChange = person.can['manage-memberships'] === true && person.isActive
  const set = (value: string) =>
    change.mutate(
      { id: person.id, membership: membership.id, level: value === 'none' ? null : Number(value) },
      { onError: (error) => notify.bad(explainProblem(error, t).happened) },
    )
  return (
    <Panel title={t('companies.portal.access')}>
      {mayChange ? (
        <LevelField
          levels={levels}
          value={String(membership.level?.id ?? 'none')}
          onChange={set}
          disabled={change.isPending}
        />
      ) : (
        <Text>{membership.level?.name ?? t('companies.portal.no-level')}</Text>
      )}
      <Text size="sm" c="dimmed" mt="sm">
        <Sentence
          of="companies.portal.since"
          parts={{ company: company.name, since: <DateText at={membership.startsAt} as="date" /> }}
        />
      </Text>
    </Panel>
  )
}
