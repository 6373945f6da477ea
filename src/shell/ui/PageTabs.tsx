import { useMatchRoute } from '@tanstack/react-router'
import { useWords } from '../words.ts'
import { GoLink } from './Go.tsx'
import classes from './PageTabs.module.css'

export type PageTab = { label: string; to: string; count?: number }

/** Tabs that are addresses: each can be linked to, and Back goes through them. */
export function PageTabs({ tabs }: { tabs: readonly PageTab[] }) {
  const { t, language } = useWords()
  const matches = useMatchRoute()
  return (
    <nav className={classes.tabs} aria-label={t('shell.tabs')}>
      {tabs.map((tab) => (
        <GoLink
          key={tab.to}
          to={tab.to}
          className={classes.tab}
          aria-current={matches({ to: tab.to }) === false ? undefined : 'page'}
        >
          {tab.label}
          {tab.count !== undefined && <span className={classes.count}>{tab.count.toLocaleString(language)}</span>}
        </GoLink>
      ))}
    </nav>
  )
}
