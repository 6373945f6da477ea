import { useWords } from '../../../../shell/words.ts'
import type { Ticket } from '../use-ticket.ts'
import classes from './Recipients.module.css'

/** To whom a reply is mailed: the requester, and in copy everyone confirmed. */
export function Recipients({ ticket }: { ticket: Ticket }) {
  const { t, language } = useWords()
  const confirmed = ticket.participants
    .filter((each) => each.state === 'confirmed')
    .flatMap((each) => each.person ?? [])
  const waiting = ticket.participants.filter((each) => each.state === 'pending').length
  const names = new Intl.ListFormat(language, { type: 'unit' }).format(confirmed.map((person) => person.name))
  return (
    <span className={classes.line}>
      <span>
        <span className={classes.as}>{t('tickets.desk.write.to')}</span>{' '}
        {ticket.requester?.name ?? t('tickets.desk.nobody')}
      </span>
      {confirmed.length > 0 && (
        <span>
          <span className={classes.as}>{t('tickets.desk.write.copy')}</span> {names}
        </span>
      )}
      {waiting > 0 && <span className={classes.waiting}>{t('tickets.desk.write.waiting', { count: waiting })}</span>}
      {ticket.isPrivate && <span className={classes.waiting}>{t('tickets.desk.write.private')}</span>}
    </span>
  )
}
