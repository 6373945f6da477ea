import { type ReactNode, Suspense } from 'react'
import { useCan } from '../can.tsx'
import { useMe } from '../me.ts'
import { PaletteHost } from '../palette/PaletteHost.tsx'
import { useRegistry } from '../registry.ts'
import { Slot } from '../slot.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import { GoLink } from '../ui/Go.tsx'
import { useWords } from '../words.ts'
import classes from './DeskFrame.module.css'
import { LiveSign } from './LiveSign.tsx'
import { MainPart, SkipLink } from './MainPart.tsx'
import { MoreSheet } from './MoreSheet.tsx'
import { NavLine } from './NavLine.tsx'
import { PersonMenu } from './PersonMenu.tsx'

const barEntries = 4

/** Parts of the rail, by the order of their places. */
const sections = [
  { key: 'work', until: 30 },
  { key: 'people', until: 60 },
  { key: 'administration', until: Infinity },
] as const

/** The desk: a rail of places at the side (a bar at the bottom on a phone), one thin header, the page. */
export function DeskFrame({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const me = useMe()
  const can = useCan()
  const { nav } = useRegistry()
  const places = nav.filter((entry) => entry.can === undefined || can(entry.can))
  const line = { iconSize: 20, labelClass: classes.label, countClass: classes.count }
  return (
    <div className={classes.frame}>
      <SkipLink />
      <header className={classes.header}>
        <GoLink to="/" className={classes.brand}>
          <Avatar name={me.workspace.name} size={26} />
          <span className={classes.workspace}>{me.workspace.name}</span>
        </GoLink>
        <PaletteHost />
        <div className={classes.tools}>
          <LiveSign />
          <Suspense fallback={null}>
            <Slot name="frame.header" />
          </Suspense>
          <PersonMenu />
        </div>
      </header>
      <nav className={classes.rail} aria-label={t('shell.places')}>
        {sections.map(({ key, until }, at) => {
          const since = sections[at - 1]?.until ?? 0
          const own = places.filter(({ order }) => order >= since && order < until)
          return (
            <div key={key} className={classes.section}>
              {own.length > 1 && key !== 'work' && (
                <div className={classes.heading} aria-hidden>
                  {t(`shell.section.${key}`)}
                </div>
              )}
              {own.map((entry) => (
                <NavLine key={entry.to} entry={entry} className={classes.place ?? ''} {...line} />
              ))}
            </div>
          )
        })}
      </nav>
      <nav className={classes.bar} aria-label={t('shell.places')}>
        {places.slice(0, barEntries).map((entry) => (
          <NavLine key={entry.to} entry={entry} className={classes.tab ?? ''} {...line} />
        ))}
        {places.length > barEntries && <MoreSheet places={places.slice(barEntries)} className={classes.tab ?? ''} />}
      </nav>
      <div className={classes.page}>
        <Slot name="frame.banner" />
        <MainPart>{children}</MainPart>
      </div>
    </div>
  )
}
