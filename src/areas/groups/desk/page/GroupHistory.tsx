import { Slot } from '../../../../shell/slot.tsx'
import { GroupFrame } from './GroupFrame.tsx'

/** What happened to the group, newest first. */
export function GroupHistory() {
  return <GroupFrame>{(group) => <Slot name="record.history" kind="group" id={group.id} />}</GroupFrame>
}
