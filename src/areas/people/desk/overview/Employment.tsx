import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Can } from '../../../../shell/can.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Sentence } from '../../../../shell/ui/Sentence.tsx'
import { useNow } from '../../../../shell/use-now.ts'
import { useWords } from '../../../../shell/words.ts'
import { hasEnded } from '../memberships/has-ended.ts'
import type { Membership, Person } from '../person.ts'
import { ChooseManager } from './ChooseManager.tsx'
import { Contract } from './Contract.tsx'
import { Reports } from './Reports.tsx'

/** Where and as what a person works, whom they report to, who reports to them, on which terms (HM-16). */
export function Employment({ person }: { person: Person }) {
  const { t } = useWords()
  const now = useNow()
  const [isChoosing, setChoosing] = useState(false)
  const employments = person.memberships.filter((membership) => membership.isEmploying)
  const present = employments.find((membership) => !hasEnded(membership, now))
  const former = employments.filter((membership) => hasEnded(membership, now))
  return (
    <Panel title={t('people.desk.employment.title')}>
      <Stack gap="md">
        <FactList
          facts={[
            { label: t('people.desk.field.title'), value: present?.title ?? person.title },
            { label: t('people.desk.employment.employer'), value: present && <Term membership={present} /> },
            {
              label: t('people.desk.employment.manager'),
              value: (
                <>
                  {person.manager ? (
                    <Go inherit to={`/people/${person.manager.id}`}>
                      {person.manager.name}
                    </Go>
                  ) : (
                    t('shell.none')
                  )}{' '}
                  <Can do="annotate" of={person}>
                    <Button variant="subtle" size="compact-xs" onClick={() => setChoosing(true)}>
                      {t('people.desk.employment.choose')}
                    </Button>
                  </Can>
                </>
              ),
            },
            ...(person.reports > 0
              ? [{ label: t('people.desk.employment.reports'), value: <Reports person={person} /> }]
              : []),
            ...(former.length > 0
              ? [
                  {
                    label: t('people.desk.employment.before'),
                    value: former.map((membership) => (
                      <div key={membership.id}>
                        <Term membership={membership} />
                      </div>
                    )),
                  },
                ]
              : []),
          ]}
        />
        <Can do="view-personal" of={person}>
          <Contract person={person} />
        </Can>
      </Stack>
      {isChoosing && <ChooseManager person={person} close={() => setChoosing(false)} />}
    </Panel>
  )
}

function Term({ membership: { company, title, startsAt, endsAt } }: { membership: Membership }) {
  const from = <DateText at={startsAt} as="date" />
  return (
    <>
      <Go inherit to={`/companies/${company.id}`}>
        {company.name}
      </Go>{' '}
      <Text span size="xs" c="dimmed">
        {title && `${title} · `}
        {endsAt ? (
          <Sentence of="people.desk.memberships.term" parts={{ from, until: <DateText at={endsAt} as="date" /> }} />
        ) : (
          <Sentence of="people.desk.memberships.since" parts={{ from }} />
        )}
      </Text>
    </>
  )
}
