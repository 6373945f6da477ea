import { SimpleGrid, Stack } from '@mantine/core'
import { Slot } from '../../../../shell/slot.tsx'
import { GroupFrame } from './GroupFrame.tsx'

/** Everything the group is related to, by kind. */
export function GroupLinks() {
  return (
    <GroupFrame>
      {(group) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Slot name="group.links" group={group} />
          <Stack />
        </SimpleGrid>
      )}
    </GroupFrame>
  )
}
