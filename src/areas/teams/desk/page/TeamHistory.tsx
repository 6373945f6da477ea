import { Slot } from '../../../../shell/slot.tsx'
import { TeamFrame } from './TeamFrame.tsx'

/** What happened to the team, newest first. */
export function TeamHistory() {
  return <TeamFrame>{(team) => <Slot name="record.history" kind="team" id={team.id} />}</TeamFrame>
}
