import { SimpleGrid, Stack } from '@mantine/core'
import { Can } from '../../../../shell/can.tsx'
import { Slot } from '../../../../shell/slot.tsx'
import { LoginOfPerson } from '../login/LoginOfPerson.tsx'
import { Memberships } from '../memberships/Memberships.tsx'
import { PersonFrame } from './PersonFrame.tsx'
import { WhatYouMayDo } from './WhatYouMayDo.tsx'

/** How a person comes in, and what opens what to them. */
export function PersonAccess() {
  return (
    <PersonFrame>
      {(person) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <Stack gap="md">
            <Memberships person={person} shows="all" />
            <Slot name="person.access" person={person} />
          </Stack>
          <Stack gap="md">
            <Can do="invite" of={person}>
              <LoginOfPerson person={person} />
            </Can>
            <WhatYouMayDo person={person} />
          </Stack>
        </SimpleGrid>
      )}
    </PersonFrame>
  )
}
