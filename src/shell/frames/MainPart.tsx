import { useLocation } from '@tanstack/react-router'
import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { Guard } from '../ui/Guard.tsx'
import { LoadingView } from '../ui/LoadingView.tsx'
import { useWords } from '../words.ts'

/** The link for those who do not want to hear the navigation again on every page. */
export function SkipLink() {
  const { t } = useWords()
  return (
    <a href="#main" className="foyer-skip">
      {t('shell.skip')}
    </a>
  )
}

/** The page itself. Takes the focus when the page changes, so that keyboards and screen readers follow. */
export function MainPart({ className, children }: { className?: string; children: ReactNode }) {
  const path = useLocation({ select: (location) => location.pathname })
  const main = useRef<HTMLElement>(null)
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <main ref={main} id="main" tabIndex={-1} className={className} style={{ outline: 'none' }}>
      <Guard key={path}>
        <Suspense fallback={<LoadingView />}>{children}</Suspense>
      </Guard>
    </main>
  )
}
