import { useEffect, useState } from 'react'

/**
 * The token behind `#` of a mailed link, which no server sees; it is taken out of the address at once, so that it stays
 * in no history. With a `keptAs` it outlives signing in on the way, in this tab alone.
 */
export function useLinkToken(keptAs?: string): string {
  const [token] = useState(() => location.hash.slice(1) || (keptAs ? (sessionStorage.getItem(keptAs) ?? '') : ''))
  useEffect(() => {
    if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search)
    if (keptAs && token !== '') sessionStorage.setItem(keptAs, token)
  }, [keptAs, token])
  return token
}
