import { Can } from '../../../../shell/can.tsx'
import { MergeWith } from './MergeWith.tsx'

type Shown = { id: number; name: string; can: Readonly<Record<string, boolean>> }

/** At the head of a person's page, for whoever outranks them. */
export function MergePersonButton({ person }: { person: Shown }) {
  return (
    <Can do="merge" of={person}>
      <MergeWith kind="person" record={person} />
    </Can>
  )
}
