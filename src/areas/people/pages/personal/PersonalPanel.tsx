import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useCan } from '../../../../shell/can.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useWords } from '../../../../shell/words.ts'
import { dayText } from '../day-text.ts'
import { PersonalForm } from './PersonalForm.tsx'
import { type Personal, usePersonal } from './use-personal.ts'

type PersonalPanelProps = { person: { id: number; can: Readonly<Record<string, boolean>> }; says: string }

/** Birthday, family, hobbies (HM-15): asked for apart, by whoever may read them. */
export function PersonalPanel({ person, says }: PersonalPanelProps) {
  const { t } = useWords()
  const can = useCan()
  const [isEditing, setEditing] = useState(false)
  return (
    <Panel
      title={t('people.personal.title')}
      actions={
        can('edit-personal', person) &&
        !isEditing && (
          <Button variant="subtle" size="compact-sm" onClick={() => setEditing(true)}>
            {t('people.personal.edit')}
          </Button>
        )
      }
    >
      <Text size="xs" c="dimmed" mb="xs">
        {says}
      </Text>
      <Ready query={usePersonal(person.id)}>
        {({ personal }) =>
          isEditing ? (
            <PersonalForm id={person.id} personal={personal} close={() => setEditing(false)} />
          ) : (
            <PersonalFacts personal={personal} />
          )
        }
      </Ready>
    </Panel>
  )
}

function PersonalFacts({ personal }: { personal: Personal['personal'] }) {
  const { t, language } = useWords()
  const { birthday, spouse, family, hobbies, emergencyContact, remarks } = personal
  const facts = [
    { label: t('people.personal.birthday'), value: birthday && dayText(birthday, language) },
    { label: t('people.personal.spouse'), value: spouse },
    { label: t('people.personal.family'), value: family },
    { label: t('people.personal.hobbies'), value: hobbies },
    { label: t('people.personal.emergency-contact'), value: emergencyContact },
    {
      label: t('people.personal.remarks'),
      value: remarks && <span style={{ whiteSpace: 'pre-line' }}>{remarks}</span>,
    },
  ].filter(({ value }) => value !== null && value !== '')
  if (facts.length > 0) return <FactList facts={facts} />
  return <Text size="sm">{t('people.personal.none')}</Text>
}
