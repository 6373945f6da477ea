import { useQueries } from '@tanstack/react-query'
import { useCan } from '../can.tsx'
import type { Finder, Found } from '../face.ts'
import { useRegistry } from '../registry.ts'

const shortest = 2

export type FoundGroup = { finder: Finder; found: Found[] }

/** Asks every area's finder for what was typed. A finder that fails leaves the others alone. */
export function useFound(typed: string): { groups: FoundGroup[]; isBusy: boolean } {
  const can = useCan()
  const { finders } = useRegistry()
  const asked = finders.filter((finder) => finder.can === undefined || can(finder.can))
  const answers = useQueries({
    queries: asked.map((finder) => ({
      queryKey: ['palette', finder.key, typed],
      queryFn: ({ signal }: { signal: AbortSignal }) => finder.find(typed, signal),
      enabled: typed.trim().length >= shortest,
      staleTime: 30_000,
    })),
  })
  const groups = asked.flatMap((finder, index) => {
    const found = answers[index]?.data ?? []
    return found.length > 0 ? [{ finder, found }] : []
  })
  return { groups, isBusy: answers.some((answer) => answer.isFetching) }
}
