import { Avatar } from '../../../../shell/ui/Avatar.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { hasWord, useWords } from '../../../../shell/words.ts'
import type { Happening } from './event.ts'
import classes from './EventLine.module.css'
import { stepsOf } from './steps-of.ts'

type EventLineProps = {
  event: Happening
  /** Which record it happened to; left out on that record's own page. */
  shows?: 'subject'
}

/** One event as a sentence: who, as what, did what, and below it each field before and after. */
export function EventLine({ event, shows }: EventLineProps) {
  const { t } = useWords()
  const { actor } = event
  const name = actor?.name ?? t(event.hat === 'system' ? 'workspace.desk.event.product' : 'workspace.desk.event.nobody')
  return (
    <li className={classes.line}>
      <Avatar name={name} seed={actor?.id} size={24} />
      <div className={classes.what}>
        <div>
          {actor ? <Go to={`/people/${actor.id}`}>{name}</Go> : name}{' '}
          <span className={classes.soft}>{t(hatKey(event.hat))}</span> {useSentence(event.name)}{' '}
          {shows && <Subject event={event} />}
        </div>
        {stepsOf(event).map((step) => (
          <div key={step.field} className={classes.step}>
            <span className={classes.soft}>{step.field}</span>
            {step.before && <del className={classes.before}>{step.before}</del>}
            {step.before && <span aria-hidden>→</span>}
            <ins className={classes.after}>{step.after || t('shell.none')}</ins>
          </div>
        ))}
      </div>
      <span className={classes.soft}>
        <DateText at={event.at} />
      </span>
    </li>
  )
}

/** The event's own words; its name where nobody wrote any. */
function useSentence(name: string): string {
  const { t } = useWords()
  const key = `workspace.desk.event.did.${name}`
  return hasWord(key) ? t(key) : name
}

/** Kinds that have a page of their own. */
const pages = new Map([
  ['person', '/people'],
  ['company', '/companies'],
  ['team', '/teams'],
  ['ticket', '/tickets'],
  ['role', '/roles'],
  ['level', '/levels'],
])

function Subject({ event }: { event: Happening }) {
  const page = pages.get(event.subjectKind)
  if (event.subjectId === null) return null
  const text = `${event.subjectKind} #${event.subjectId}`
  return page ? <Go to={`${page}/${event.subjectId}`}>{text}</Go> : <span className={classes.soft}>{text}</span>
}

function hatKey(hat: string): string {
  if (hat === 'staff') return 'workspace.desk.event.as-staff'
  if (hat === 'system') return 'workspace.desk.event.as-system'
  return hat === 'anonymous' ? 'workspace.desk.event.as-anonymous' : 'workspace.desk.event.as-customer'
}
