import { useQuery } from '@tanstack/react-query'
import { useRegistry } from '../../../../shell/registry.ts'

/** The name of a person of whom only the id is known; nothing while it is asked for, or when it may not be seen. */
export function usePersonName(id: number | null): string | null {
  const people = useRegistry().pick('person')
  const name = useQuery({
    queryKey: ['name', 'person', String(id)],
    queryFn: ({ signal }) => people?.name(String(id), signal) ?? null,
    enabled: people !== undefined && id !== null,
    staleTime: 60_000,
  })
  return id === null ? null : (name.data ?? null)
}
