import {
  keepPreviousData,
  type QueryKey,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import { call, type Endpoint, type InputOf, type OutputOf } from './call.ts'
import { newKey } from './new-key.ts'

/**
 * Reads one thing and keeps it fresh: `useRead<typeof readTicket>(['ticket', id], 'GET /tickets/:id', { id })`.
 * @param key `[kind, id, …]` or `[kind, 'list', filters]`, so that live hints find it
 */
export function useRead<E extends Endpoint>(
  key: QueryKey,
  route: E['route'],
  input: InputOf<E>,
  options: { enabled?: boolean } = {},
) {
  return useQuery<OutputOf<E>>({
    queryKey: key,
    queryFn: ({ signal }) => call<E>(route, input, { signal }),
    placeholderData: keepPreviousData,
    ...options,
  })
}

type Paged<Item> = { items: Item[]; next: string | null }

/** What `<DataTable list={…}>` shows. */
export type ListState<Item> = {
  items: Item[]
  isLoading: boolean
  error: unknown
  hasMore: boolean
  isLoadingMore: boolean
  loadMore: () => void
  retry: () => void
}

/**
 * Reads a list by pages: `useList<typeof listTickets>(['ticket', 'list', filters], 'GET /tickets', filters)`.
 * While filters change, what was there stays until the new rows are.
 */
export function useList<E extends Endpoint>(
  key: QueryKey,
  route: E['route'],
  input: InputOf<E>,
): ListState<OutputOf<E> extends Paged<infer Item> ? Item : never> {
  type Item = OutputOf<E> extends Paged<infer Each> ? Each : never
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: async ({ pageParam, signal }): Promise<Paged<Item>> => {
      // Endpoints used here answer pages; a generic cannot say so of its own output.
      // oxlint-disable-next-line typescript/consistent-type-assertions -- see above
      return (await call<E>(route, pageParam === null ? input : withCursor(input, pageParam), {
        signal,
      })) as Paged<Item>
    },
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  return {
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    isLoading: query.isPending,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  }
}

const firstPage = (): string | null => null
const withCursor = <Input>(input: Input, cursor: string): Input => ({ ...input, cursor })

type WriteOptions<E extends Endpoint> = {
  /** After a yes: keys to read again. */
  refresh?: QueryKey[]
  done?: (output: OutputOf<E>, input: InputOf<E>) => void
}

/**
 * Writes: `const reply = useWrite<typeof replyToTicket>('POST /tickets/:id/replies', { refresh: [['ticket', id]] })`,
 * then `reply.mutate({ id, text })`. Trying the same input again carries the same key, so it happens once at most.
 * `reply.error` is a Problem; what was typed stays with the caller.
 */
export function useWrite<E extends Endpoint>(route: E['route'], { refresh = [], done }: WriteOptions<E> = {}) {
  const client = useQueryClient()
  const intent = useRef({ input: '', key: '' })
  return useMutation<OutputOf<E>, Error, InputOf<E>>({
    mutationFn: (input) => {
      const written = JSON.stringify(input)
      if (intent.current.input !== written) intent.current = { input: written, key: newKey() }
      return call<E>(route, input, { idempotencyKey: intent.current.key })
    },
    onSuccess: async (output, input) => {
      intent.current = { input: '', key: '' }
      done?.(output, input)
      await Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
}
