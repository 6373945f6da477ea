import { useRead } from '../../../shell/ask.ts'
import { useParam } from '../../../shell/use-address.ts'
import { NotFoundView } from '../../../shell/ui/NotFoundView.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import type { readRole } from '../roles/read.ts'
import { HolderPage } from './HolderPage.tsx'

/** One role of the staff. */
export function RolePage() {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <OneRole id={Number(id)} /> : <NotFoundView />
}

function OneRole({ id }: { id: number }) {
  const query = useRead<typeof readRole>(['role', id], 'GET /roles/:id', { id })
  return <Ready query={query}>{(role) => <HolderPage side="role" holder={role} />}</Ready>
}
