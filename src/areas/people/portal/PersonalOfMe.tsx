import { Ready } from '../../../shell/ui/Ready.tsx'
import { useWords } from '../../../shell/words.ts'
import { PersonalPanel } from '../pages/personal/PersonalPanel.tsx'
import { useMyRecord } from './use-my-record.ts'

/** One's own birthday, family and hobbies, on the profile (AT-34, HM-15): nobody has to say any of it. */
export function PersonalOfMe() {
  const { t } = useWords()
  return (
    <Ready query={useMyRecord()}>
      {(person) => <PersonalPanel person={person} says={t('people.portal.personal-says')} />}
    </Ready>
  )
}
