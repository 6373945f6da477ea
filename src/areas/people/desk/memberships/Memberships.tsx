import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useCan } from '../../../../shell/can.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useNow } from '../../../../shell/use-now.ts'
import { useWords } from '../../../../shell/words.ts'
import type { Person } from '../person.ts'
import { AddMembership } from './AddMembership.tsx'
import { hasEnded } from './has-ended.ts'
import { MembershipLine } from './MembershipLine.tsx'
import classes from './Memberships.module.css'

type MembershipsProps = { person: Person; shows: 'current' | 'all' }

/** Where a person belongs, with the portal level in each company; former ones stay readable. */
export function Memberships({ person, shows }: MembershipsProps) {
  const { t } = useWords()
  const can = useCan()
  const now = useNow()
  const [isAdding, setAdding] = useState(false)
  const current = person.memberships.filter((membership) => !hasEnded(membership, now))
  const former = person.memberships.filter((membership) => hasEnded(membership, now))
  const mayManage = can('manage-memberships', person)
  return (
    <Panel
      title={t('people.desk.memberships.title')}
      actions={
        mayManage && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => setAdding(true)}
          >
            {t('people.desk.memberships.add')}
          </Button>
        )
      }
    >
      {current.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('people.desk.memberships.none')}
        </Text>
      )}
      <ul className={classes.list}>
        {current.map((membership) => (
          <MembershipLine key={membership.id} person={person} membership={membership} mayManage={mayManage} />
        ))}
      </ul>
      {shows === 'all' && former.length > 0 && (
        <>
          <Text size="xs" c="dimmed" mt="md">
            {t('people.desk.memberships.former')}
          </Text>
          <ul className={classes.list} data-former>
            {former.map((membership) => (
              <MembershipLine key={membership.id} person={person} membership={membership} mayManage={false} />
            ))}
          </ul>
        </>
      )}
      {isAdding && <AddMembership person={person} close={() => setAdding(false)} />}
    </Panel>
  )
}
