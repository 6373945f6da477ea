import { Avatar } from '../../../../shell/ui/Avatar.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { hasWord, useWords } from '../../../../shell/words.ts'
import { type Happening, stepsOf, type Told } from './describe.ts'
import classes from './HistoryLine.module.css'
import { NameOf } from './NameOf.tsx'

/** One event as a sentence, and below it each field before and after. */
export function HistoryLine({ change }: { change: Happening }) {
  const { t } = useWords()
  const { actor, hat } = change
  const what = `tickets.desk.history.${change.name.replace(/^ticket\./, '')}`
  const name = actor?.name ?? t(hat === 'system' ? 'tickets.desk.history.product' : 'tickets.desk.no-author')
  return (
    <li className={classes.line}>
      <Avatar name={name} seed={actor?.id} size={24} />
      <div className={classes.what}>
        <div>
          {actor ? (
            <Go inherit to={`/people/${actor.id}`}>
              {name}
            </Go>
          ) : (
            name
          )}{' '}
          <span className={classes.hat}>{t(hatKey(hat))}</span> {hasWord(what) ? t(what) : change.name}
        </div>
        {stepsOf(change).map((step) => (
          <div key={step.field} className={classes.step}>
            <span className={classes.field}>
              {hasWord(`tickets.desk.field.${step.field}`) ? t(`tickets.desk.field.${step.field}`) : step.field}
            </span>
            {step.before && (
              <del className={classes.before}>
                <Value told={step.before} />
              </del>
            )}
            {step.before && <span aria-hidden>→</span>}
            <ins className={classes.after}>{step.after ? <Value told={step.after} /> : t('shell.none')}</ins>
          </div>
        ))}
      </div>
      <span className={classes.when}>
        <DateText at={change.at} />
      </span>
    </li>
  )
}

function Value({ told }: { told: Told }) {
  const { t } = useWords()
  if ('word' in told) return t(told.word)
  if ('text' in told) return told.text
  return <NameOf kind={told.kind} id={told.id} />
}

function hatKey(hat: string): string {
  if (hat === 'staff') return 'tickets.desk.history.as-staff'
  if (hat === 'system') return 'tickets.desk.history.as-system'
  return 'tickets.desk.history.as-customer'
}
