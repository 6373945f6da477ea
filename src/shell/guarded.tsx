import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useMe } from './me.ts'
import { signInAddress } from './signed-out.ts'
import { LoadingView } from './ui/LoadingView.tsx'
import { useGo } from './use-address.ts'

/** A page for those who are signed in; others go to the sign-in page, which knows the way back. */
export function Guarded({ page }: { page: ReactNode }) {
  const me = useMe()
  const go = useGo()
  const address = useLocation({ select: (location) => location.href })
  const isOut = me.person === null
  useEffect(() => {
    // On the way there this page is still on the screen, with the new address already.
    if (isOut && !address.startsWith('/sign-in')) go(signInAddress(address), 'replace')
  }, [isOut, address, go])
  return isOut ? <LoadingView /> : page
}
