import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Can } from '../../../../shell/can.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useWords } from '../../../../shell/words.ts'
import { dayText } from '../../pages/day-text.ts'
import type { Person } from '../person.ts'
import { EditContract } from './EditContract.tsx'
import { type Personal, usePersonal } from '../../pages/personal/use-personal.ts'

/** On which terms a person works; asked for apart, by whoever may read it. */
export function Contract({ person }: { person: Person }) {
  const { t } = useWords()
  const [isEditing, setEditing] = useState(false)
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text component="h3" size="xs" fw={600} c="dimmed">
          {t('people.desk.contract.title')}
        </Text>
        <Can do="edit-contract" of={person}>
          <Button variant="subtle" size="compact-xs" onClick={() => setEditing(true)}>
            {t('people.desk.change.edit')}
          </Button>
        </Can>
      </Group>
      <Ready query={usePersonal(person.id)}>
        {({ contract }) => (
          <>
            <ContractFacts contract={contract} />
            {isEditing && <EditContract person={person} contract={contract} close={() => setEditing(false)} />}
          </>
        )}
      </Ready>
    </div>
  )
}

function ContractFacts({ contract: { kind, beginsOn, endsOn, notes } }: { contract: Personal['contract'] }) {
  const { t, language } = useWords()
  const facts = [
    { label: t('people.desk.contract.kind-of'), value: kind && t(`people.desk.contract.kind.${kind}`) },
    { label: t('people.desk.contract.from'), value: beginsOn && dayText(beginsOn, language) },
    { label: t('people.desk.contract.until'), value: endsOn && dayText(endsOn, language) },
    { label: t('people.desk.contract.notes'), value: notes && <span style={{ whiteSpace: 'pre-line' }}>{notes}</span> },
  ].filter(({ value }) => value !== null && value !== '')
  if (facts.length > 0) return <FactList facts={facts} />
  return (
    <Text size="sm" c="dimmed">
      {t('people.desk.contract.none')}
    </Text>
  )
}
