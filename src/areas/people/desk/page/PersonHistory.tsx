import { Stack } from '@mantine/core'
import { Can } from '../../../../shell/can.tsx'
import { Slot } from '../../../../shell/slot.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { useWords } from '../../../../shell/words.ts'
import { PersonFrame } from './PersonFrame.tsx'

/** The tickets of a person (HM-40), and what happened to their record for those who may read the audit trail. */
export function PersonHistory() {
  const { t } = useWords()
  return (
    <PersonFrame>
      {(person) => (
        <Stack gap="md">
          <Slot name="person.history" person={person} />
          <Can
            do="audit.view"
            otherwise={
              <EmptyState title={t('people.desk.history.locked')} sentence={t('people.desk.history.locked-says')} />
            }
          >
            <Slot name="record.history" kind="person" id={person.id} />
          </Can>
        </Stack>
      )}
    </PersonFrame>
  )
}
