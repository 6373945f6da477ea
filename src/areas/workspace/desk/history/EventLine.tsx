import { Avatar } from '../../../../shell/ui/Avatar.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { hasWord, useWords } from '../../../../shell/words.ts'
import type { Happening } from './event.ts'
import classes from './EventLine.module.css'
import { NameOf } from './NameOf.tsx'
import { type Step, stepsOf } from './steps-of.ts'

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
        <div className={classes.sentence}>
          {actor ? <Go to={`/people/${actor.id}`}>{name}</Go> : name}{' '}
          <span className={classes.soft}>{t(hatKey(event.hat))}</span> {sentenceOf(event.name, t)}
          {shows && <Subject event={event} />}
        </div>
        {stepsOf(event).map((step) => (
          <div key={step.field} className={classes.step}>
            <span className={classes.soft}>{fieldText(step.field, t)}</span>
            {step.before && (
              <del className={classes.before}>
                <Value step={step} is="before" />
              </del>
            )}
            {step.before && <span aria-hidden>→</span>}
            <ins className={classes.after}>
              <Value step={step} is="after" />
            </ins>
          </div>
        ))}
      </div>
      <span className={classes.soft}>
        <DateText at={event.at} />
      </span>
    </li>
  )
}

function Value({ step, is }: { step: Step; is: 'before' | 'after' }) {
  const { t } = useWords()
  const text = step[is]
  if (text === '') return t('shell.none')
  if (text === 'true' || text === 'false') return t(`workspace.desk.event.${text}`)
  return step.kind ? <NameOf kind={step.kind} id={text} /> : text
}

/** The event's own words; its name where nobody wrote any. */
function sentenceOf(name: string, t: (key: string) => string): string {
  const key = `workspace.desk.event.did.${name}`
  return hasWord(key) ? t(key) : name
}

/** The field's own words; its name where nobody wrote any. */
function fieldText(field: string, t: (key: string) => string): string {
  const key = `workspace.desk.event.field.${field}`
  return hasWord(key) ? t(key) : field
}

/** Kinds that have a page of their own. */
const pages = new Map([
  ['person', '/people'],
  ['company', '/companies'],
  ['site', '/sites'],
  ['team', '/teams'],
  ['group', '/groups'],
  ['service', '/services'],
  ['ticket', '/tickets'],
  ['role', '/roles'],
  ['level', '/levels'],
])

function Subject({ event }: { event: Happening }) {
  const { subjectKind: kind, subjectId: id } = event
  const page = pages.get(kind)
  if (kind === 'setting') return <span className={classes.soft}>{settingOf(event)}</span>
  if (id === null) return null
  const name = <NameOf kind={kind} id={String(id)} />
  return (
    <>
      <span aria-hidden> · </span>
      <KindIcon kind={kind} size={14} /> {page ? <Go to={`${page}/${id}`}>{name}</Go> : name}
    </>
  )
}

/** A setting has no id: its key travels in the detail. */
function settingOf({ detail }: Happening): string {
  if (typeof detail !== 'object' || detail === null || !('key' in detail)) return ''
  return typeof detail.key === 'string' ? detail.key : ''
}

function hatKey(hat: string): string {
  if (hat === 'staff') return 'workspace.desk.event.as-staff'
  if (hat === 'system') return 'workspace.desk.event.as-system'
  return hat === 'anonymous' ? 'workspace.desk.event.as-anonymous' : 'workspace.desk.event.as-customer'
}
