import { useRead } from '../../../shell/ask.ts'
import { useParam } from '../../../shell/use-address.ts'
import { NotFoundView } from '../../../shell/ui/NotFoundView.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import type { readLevel } from '../levels/read.ts'
import { HolderPage } from './HolderPage.tsx'

/** One portal level of customers. */
export function LevelPage() {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <OneLevel id={Number(id)} /> : <NotFoundView />
}

function OneLevel({ id }: { id: number }) {
  const query = useRead<typeof readLevel>(['level', id], 'GET /levels/:id', { id })
  return (
    <Ready query={query}>
      {(level) => <HolderPage side="level" holder={level} byClients={level.assignableByClients} />}
    </Ready>
  )
}
