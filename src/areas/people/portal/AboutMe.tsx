import { Stack } from '@mantine/core'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { useWords } from '../../../shell/words.ts'
import { PictureField } from '../pages/picture/PictureField.tsx'
import { AboutMeForm } from './AboutMeForm.tsx'
import { useMyRecord } from './use-my-record.ts'

/** One's own picture, name, language and time zone, on the profile (AT-34). */
export function AboutMe() {
  const { t } = useWords()
  return (
    <Panel title={t('people.portal.title')}>
      <Ready query={useMyRecord()}>
        {(person) => (
          <Stack gap="lg">
            <PictureField person={person} />
            <AboutMeForm key={person.version} person={person} />
          </Stack>
        )}
      </Ready>
    </Panel>
  )
}
