import { useRead } from '../../../../shell/ask.ts'
import type { ListAccountManagers } from '../people/endpoints.ts'

const nobody: { id: number; name: string; companies: number }[] = []

/** The staff who look after companies: to choose from, and to name them in a list that carries their ids. */
export function useAccountManagers() {
  const query = useRead<ListAccountManagers>(['company', 'list', 'account-managers'], 'GET /account-managers', {})
  return query.data?.items ?? nobody
}
