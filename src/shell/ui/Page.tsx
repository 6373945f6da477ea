import { Group, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useMe } from '../me.ts'
import { useWords } from '../words.ts'
import { Go } from './Go.tsx'
import { KindIcon } from './KindIcon.tsx'
import classes from './Page.module.css'
import { PageTabs, type PageTab } from './PageTabs.tsx'

type PageProps = {
  title: string
  /** Kind of the record this page is about: its icon stands before the title. */
  kind?: string
  /** The way here: every level above, each with its address. */
  crumbs?: readonly { label: string; to: string }[]
  /** Beside the title: a status, a lock. */
  aside?: ReactNode
  /** A line below the title. */
  lead?: ReactNode
  /** Buttons at the far end, the most important last. */
  actions?: ReactNode
  tabs?: readonly PageTab[]
  /** `wide` uses the whole width (lists), `text` the width that reads well. */
  width?: 'wide' | 'usual' | 'text'
  children: ReactNode
}

/** Every page begins so: the way here, what it is, what can be done, its tabs. */
export function Page({ title, kind, crumbs = [], aside, lead, actions, tabs, width = 'usual', children }: PageProps) {
  const { t } = useWords()
  const { workspace } = useMe()
  useEffect(() => {
    document.title = `${title} · ${workspace.name}`
  }, [title, workspace.name])
  return (
    <div className={classes.page} data-width={width}>
      {crumbs.length > 0 && (
        <nav aria-label={t('shell.crumbs')}>
          <ol className={classes.crumbs}>
            {crumbs.map((crumb) => (
              <li key={crumb.to}>
                <Go to={crumb.to} size="sm" c="dimmed">
                  {crumb.label}
                </Go>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={classes.top}>
        <div className={classes.heading}>
          <Group gap="sm">
            <div className={classes.title}>
              {kind && <KindIcon kind={kind} size={22} />}
              <Title order={1}>{title}</Title>
            </div>
            {aside}
          </Group>
          {lead && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </div>
      {tabs && <PageTabs tabs={tabs} />}
      <div className={classes.content}>{children}</div>
    </div>
  )
}
