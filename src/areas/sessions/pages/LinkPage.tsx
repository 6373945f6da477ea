import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../../shell/call.ts'
import { Problem } from '../../../shell/problem.ts'
import { Doorway } from '../../../shell/ui/Doorway.tsx'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { LoadingView } from '../../../shell/ui/LoadingView.tsx'
import { useWords } from '../../../shell/words.ts'
import type { inspectLink } from '../links/inspect-link.ts'
import { FollowLink } from './FollowLink.tsx'
import { SpentLink } from './SpentLink.tsx'

/**
 * Where the links in mails lead. The token stands behind `#`, which no server sees; it is taken out of the address
 * at once, so that it stays in no history. Nothing is used up before the visitor says so: programs that open the
 * links in mails do no harm.
 */
export function LinkPage() {
  const { t } = useWords()
  const [token] = useState(() => location.hash.slice(1))
  useEffect(() => {
    if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search)
  }, [])
  const link = useQuery({
    queryKey: ['sign-in-link', token],
    queryFn: ({ signal }) =>
      call<typeof inspectLink>('POST /sign-in-links/inspection', { token }, { signal, onSignedOut: 'stay' }),
    enabled: token !== '',
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
  if (token === '' || isSpent(link.error)) return <SpentLink />
  if (link.data) return <FollowLink token={token} link={link.data} />
  return (
    <Doorway title={t('sessions.sign-in.link.looking')}>
      {link.error ? <ErrorView error={link.error} retry={() => void link.refetch()} /> : <LoadingView lines={2} />}
    </Doorway>
  )
}

/** A link that is used, too old, replaced, or not whole. */
const isSpent = (error: unknown) => error instanceof Problem && (error.status === 401 || error.status === 422)
