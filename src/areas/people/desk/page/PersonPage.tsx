import { SimpleGrid, Stack } from '@mantine/core'
import { Slot } from '../../../../shell/slot.tsx'
import { AboutPerson } from '../contact/AboutPerson.tsx'
import { Emails } from '../contact/Emails.tsx'
import { Phones } from '../contact/Phones.tsx'
import { Memberships } from '../memberships/Memberships.tsx'
import { PersonFrame } from './PersonFrame.tsx'

/** One person: how to reach them, where they belong, and what other areas know of them. */
export function PersonPage() {
  return (
    <PersonFrame>
      {(person) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <Stack gap="md">
            <AboutPerson person={person} />
            <Emails person={person} />
            <Phones person={person} />
          </Stack>
          <Stack gap="md">
            <Memberships person={person} shows="current" />
            <Slot name="person.overview" person={person} />
          </Stack>
        </SimpleGrid>
      )}
    </PersonFrame>
  )
}
