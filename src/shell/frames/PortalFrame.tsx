import { Button } from '@mantine/core'
import { type ReactNode } from 'react'
import { useCan } from '../can.tsx'
import { useMe } from '../me.ts'
import { useRegistry } from '../registry.ts'
import { Slot } from '../slot.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import { GoLink } from '../ui/Go.tsx'
import { useWords } from '../words.ts'
import { MainPart, SkipLink } from './MainPart.tsx'
import { MoreSheet } from './MoreSheet.tsx'
import { NavLine } from './NavLine.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import classes from './PortalFrame.module.css'

/** The portal: a name, a few links, and room. */
export function PortalFrame({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const me = useMe()
  const can = useCan()
  const { nav } = useRegistry()
  const places = nav.filter((entry) => entry.can === undefined || can(entry.can))
  const worn = me.hats.length > 1 ? me.hats.find((hat) => hat.key === me.hat) : undefined
  const line = { iconSize: 20, labelClass: classes.label, countClass: classes.count }
  return (
    <div className={classes.frame}>
      <SkipLink />
      <Slot name="frame.banner" />
      <header className={classes.header}>
        <div className={classes.inside}>
          <GoLink to="/" className={classes.brand}>
            <Avatar name={me.workspace.name} size={34} />
            <span className={classes.names}>
              <span className={classes.workspace}>{me.workspace.name}</span>
              {worn && <span className={classes.hat}>{worn.label}</span>}
            </span>
          </GoLink>
          <nav className={classes.places} aria-label={t('shell.places')}>
            {places.map((entry) => (
              <NavLine key={entry.to} entry={entry} className={classes.place ?? ''} {...line} />
            ))}
          </nav>
          <div className={classes.tools}>
            <Slot name="frame.header" />
            {!me.person && (
              <Button component={GoLink} to="/sign-in" size="sm">
                {t('shell.sign-in')}
              </Button>
            )}
            <PersonMenu />
          </div>
        </div>
      </header>
      <MainPart className={classes.main}>{children}</MainPart>
      {places.length > 0 && (
        <nav className={classes.bar} aria-label={t('shell.places')}>
          {places.slice(0, 4).map((entry) => (
            <NavLine key={entry.to} entry={entry} className={classes.tab ?? ''} {...line} />
          ))}
          {places.length > 4 && <MoreSheet places={places.slice(4)} className={classes.tab ?? ''} />}
        </nav>
      )}
    </div>
  )
}
