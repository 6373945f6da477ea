import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { Can } from '../../../../shell/can.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { EditRecord } from '../change/EditRecord.tsx'
import type { Person } from '../person.ts'
import classes from './Notes.module.css'

/** What staff wrote about a person (HM-19); customers never see it. */
export function Notes({ person }: { person: Person }) {
  const { t } = useWords()
  const [isEditing, setEditing] = useState(false)
  return (
    <Panel
      title={t('people.desk.notes-staff')}
      tone="note"
      actions={
        <Can do="annotate" of={person}>
          <Button variant="subtle" size="compact-sm" onClick={() => setEditing(true)}>
            {t('people.desk.change.edit')}
          </Button>
        </Can>
      }
    >
      {person.notes === '' ? (
        <Text size="sm" c="dimmed">
          {t('people.desk.notes-none')}
        </Text>
      ) : (
        <Text size="sm" className={classes.text}>
          {person.notes}
        </Text>
      )}
      {isEditing && <EditRecord person={person} close={() => setEditing(false)} />}
    </Panel>
  )
}
