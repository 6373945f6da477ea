import { Can } from '../../../../shell/can.tsx'
import { MergeWith } from './MergeWith.tsx'

type Shown = { id: number; name: string; can: Readonly<Record<string, boolean>> }

/** At the head of a company's page. */
export function MergeCompanyButton({ company }: { company: Shown }) {
  return (
    <Can do="merge" of={company}>
      <MergeWith kind="company" record={company} />
    </Can>
  )
}
