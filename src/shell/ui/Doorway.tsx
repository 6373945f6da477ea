import { Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useMe } from '../me.ts'
import classes from './Doorway.module.css'

type DoorwayProps = { title: string; lead?: ReactNode; children: ReactNode }

/** The look of every page at the door (signing in, signing up): the house on one side, what is asked of the visitor on the other. */
export function Doorway({ title, lead, children }: DoorwayProps) {
  const { workspace } = useMe()
  useEffect(() => {
    document.title = `${title} · ${workspace.name}`
  }, [title, workspace.name])
  return (
    <div className={classes.scene}>
      <header className={classes.house}>
        <Arch />
        <span className={classes.name}>{workspace.name}</span>
      </header>
      <main className={classes.room}>
        <div className={classes.inside}>
          <Title order={1} className={classes.title}>
            {title}
          </Title>
          {lead && (
            <Text c="dimmed" component="div" className={classes.lead}>
              {lead}
            </Text>
          )}
          {children}
        </div>
      </main>
    </div>
  )
}

/** An open door, with light on the floor. */
function Arch() {
  return (
    <svg viewBox="0 0 320 400" className={classes.arch} aria-hidden="true">
      <path className={classes.wall} d="M40 400V160a120 120 0 0 1 240 0v240z" />
      <path className={classes.frame} d="M72 400V168a88 88 0 0 1 176 0v232z" />
      <path className={classes.light} d="M96 400V176a64 64 0 0 1 128 0v224z" />
      <path className={classes.leaf} d="M96 400V176a64 64 0 0 1 42-60.100V400z" />
      <circle className={classes.knob} cx="126" cy="284" r="5" />
    </svg>
  )
}
