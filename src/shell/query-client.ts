import { QueryClient } from '@tanstack/react-query'
import { isPassing, Problem } from './problem.ts'

const triesOfReads = 4

/** Seconds before the next try, doubling from half a second to eight, unless the server named a time. */
export function delayOfTry(tries: number, error: unknown): number {
  if (error instanceof Problem && error.retryAfter) return error.retryAfter * 1000
  return Math.min(500 * 2 ** tries, 8000)
}

/** Reads are tried again when the network or the server is away; writes never by themselves. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (tries, error) => isPassing(error) && tries < triesOfReads,
        retryDelay: delayOfTry,
        staleTime: 15_000,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
