import { SimpleGrid, Stack } from '@mantine/core'
import { Can } from '../../../../shell/can.tsx'
import { Slot } from '../../../../shell/slot.tsx'
import { useWords } from '../../../../shell/words.ts'
import { PersonalPanel } from '../../pages/personal/PersonalPanel.tsx'
import { Memberships } from '../memberships/Memberships.tsx'
import { AboutPerson } from '../overview/AboutPerson.tsx'
import { Contact } from '../overview/Contact.tsx'
import { Employment } from '../overview/Employment.tsx'
import { Notes } from '../overview/Notes.tsx'
import { PersonFrame } from './PersonFrame.tsx'

/** One person (HM-13): how to reach them, where they work and belong, what is personal, what other areas know of them. */
export function PersonPage() {
  const { t } = useWords()
  return (
    <PersonFrame>
      {(person) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <Stack gap="md">
            <AboutPerson person={person} />
            <Contact person={person} />
            <Can do="view-personal" of={person}>
              <PersonalPanel person={person} says={t('people.desk.personal-says')} />
            </Can>
          </Stack>
          <Stack gap="md">
            <Notes person={person} />
            <Employment person={person} />
            <Memberships person={person} shows="current" />
            <Slot name="person.overview" person={person} />
          </Stack>
        </SimpleGrid>
      )}
    </PersonFrame>
  )
}
