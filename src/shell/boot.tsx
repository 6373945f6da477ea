import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { loadMe, MeContext, meKey } from './me.ts'
import { rememberLanguage } from './load-words.ts'
import { onSignedOut, signInAddress } from './signed-out.ts'
import { NoStart } from './no-start.tsx'
import { LoadingView } from './ui/LoadingView.tsx'
import { Toasts } from './ui/Toasts.tsx'
import { LiveContext, useOpenLive } from './use-live.ts'
import { currentLanguage, useWords } from './words.ts'
import { useRegistry } from './registry.ts'

type BootProps = {
  languages: readonly string[]
  speakAgain: (language: string) => Promise<void>
  children: ReactNode
}

/** Finds out who is asking before anything is shown, speaks their language and opens the live stream. */
export function Boot({ languages, speakAgain, children }: BootProps) {
  const me = useQuery({ queryKey: meKey, queryFn: loadMe, staleTime: 60_000 })
  const live = useOpenLive(me.data?.person !== null && me.data !== undefined)
  const { t } = useWords()
  const wished = me.data?.language
  useLeaveWhenSignedOut()
  useEffect(() => {
    if (!wished || wished === currentLanguage() || !languages.includes(wished)) return
    rememberLanguage(wished)
    document.documentElement.lang = wished
    void speakAgain(wished)
  }, [wished, languages, speakAgain])
  if (!me.data && me.error) return <NoStart error={me.error} retry={() => void me.refetch()} />
  if (!me.data) return <LoadingView />
  return (
    <MeContext value={me.data}>
      <LiveContext value={live}>
        {children}
        <section id="foyer-layer" aria-label={t('shell.layer')} />
        <Toasts />
      </LiveContext>
    </MeContext>
  )
}

/** A 401 anywhere: the session is spent. Leads to the sign-in page of this face, keeping the address. */
function useLeaveWhenSignedOut() {
  const client = useQueryClient()
  const { face } = useRegistry()
  useEffect(() => {
    const base = face === 'desk' ? '/desk' : ''
    return onSignedOut(() => {
      const address = location.pathname.slice(base.length) + location.search
      if (address.startsWith('/sign-in')) return
      client.clear()
      location.assign(base + signInAddress(address))
    })
  }, [client, face])
}
