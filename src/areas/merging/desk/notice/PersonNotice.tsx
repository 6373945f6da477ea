import { MergeNotice } from './MergeNotice.tsx'

export function PersonNotice({ person }: { person: { id: number } }) {
  return <MergeNotice kind="person" id={person.id} />
}
