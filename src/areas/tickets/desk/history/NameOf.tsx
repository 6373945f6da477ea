import { useQuery } from '@tanstack/react-query'
import { useRegistry } from '../../../../shell/registry.ts'

/** A record that is known by its id only, by name; the id itself when its name may not be seen. */
export function NameOf({ kind, id }: { kind: string; id: number }) {
  const picker = useRegistry().pick(kind)
  const name = useQuery({
    queryKey: ['name', kind, id],
    queryFn: ({ signal }) => picker?.name(String(id), signal) ?? null,
    enabled: picker !== undefined,
    staleTime: 60_000,
  })
  return name.data ?? `#${id}`
}
