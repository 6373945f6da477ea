import { useQuery } from '@tanstack/react-query'
import { useRegistry } from '../../../../shell/registry.ts'

/** A record that is known by its id only, by name; the id itself when its name may not be seen. */
export function NameOf({ kind, id }: { kind: string; id: string }) {
  const picker = useRegistry().pick(kind)
  const name = useQuery({
    queryKey: ['name', kind, id],
    queryFn: ({ signal }) => picker?.name(id, signal) ?? null,
    enabled: picker !== undefined && /^[1-9]\d*$/.test(id),
    staleTime: 60_000,
  })
  return name.data ?? `#${id}`
}
