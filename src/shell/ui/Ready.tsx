import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Problem } from '../problem.ts'
import { ErrorView } from './ErrorView.tsx'
import { LoadingView } from './LoadingView.tsx'
import { NoView } from './NoView.tsx'
import { NotFoundView } from './NotFoundView.tsx'

type ReadyProps<Answer> = {
  query: Pick<UseQueryResult<Answer>, 'data' | 'error' | 'refetch'>
  /** Shown instead of "there is nothing here": where something has gone may be known. */
  missing?: ReactNode
  children: (answer: Answer) => ReactNode
}

/**
 * Waits for an answer, then shows it: `<Ready query={ticket}>{(ticket) => …}</Ready>`.
 * Once there is an answer it stays, also while the network is away.
 */
export function Ready<Answer>({ query, missing, children }: ReadyProps<Answer>) {
  const { data, error } = query
  const isTakenAway = error instanceof Problem && (error.status === 404 || error.status === 403)
  if (data !== undefined && !isTakenAway) return children(data)
  if (!error) return <LoadingView />
  if (!(error instanceof Problem)) return <ErrorView error={error} retry={() => void query.refetch()} />
  if (error.status === 404) return missing ?? <NotFoundView />
  if (error.status === 403) return <NoView sentence={error.message} reasons={error.reasons} />
  return <ErrorView error={error} retry={() => void query.refetch()} />
}
