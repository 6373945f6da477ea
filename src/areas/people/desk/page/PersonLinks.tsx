import { SimpleGrid, Stack } from '@mantine/core'
import { Slot } from '../../../../shell/slot.tsx'
import { Memberships } from '../memberships/Memberships.tsx'
import { SitesOfPerson } from '../sites/SitesOfPerson.tsx'
import { PersonFrame } from './PersonFrame.tsx'

/** Everything a person is related to, by kind. */
export function PersonLinks() {
  return (
    <PersonFrame>
      {(person) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <Stack gap="md">
            <Memberships person={person} shows="all" />
            <SitesOfPerson person={person} />
          </Stack>
          <Stack gap="md">
            <Slot name="person.links" person={person} />
          </Stack>
        </SimpleGrid>
      )}
    </PersonFrame>
  )
}
