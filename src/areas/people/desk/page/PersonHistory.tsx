import { Can } from '../../../../shell/can.tsx'
import { Slot } from '../../../../shell/slot.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { useWords } from '../../../../shell/words.ts'
import { PersonFrame } from './PersonFrame.tsx'

/** What happened to a person's record, for those who may read the audit trail. */
export function PersonHistory() {
  const { t } = useWords()
  return (
    <PersonFrame>
      {(person) => (
        <Can
          do="audit.view"
          otherwise={
            <EmptyState title={t('people.desk.history.locked')} sentence={t('people.desk.history.locked-says')} />
          }
        >
          <Slot name="record.history" kind="person" id={person.id} />
        </Can>
      )}
    </PersonFrame>
  )
}
