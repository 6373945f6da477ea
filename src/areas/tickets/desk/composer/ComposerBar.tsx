import { Button } from '@mantine/core'
import { IconArrowBackUp, IconLock } from '@tabler/icons-react'
import { useMe } from '../../../../shell/me.ts'
import { Keys } from '../../../../shell/ui/Keys.tsx'
import { useWords } from '../../../../shell/words.ts'
import { stepChange } from '../change/field-change.ts'
import { useFieldChange } from '../change/use-field-change.ts'
import type { Ticket } from '../use-ticket.ts'
import { TicketAudience } from '../why/TicketAudience.tsx'
import { WhyButton } from '../why/WhyButton.tsx'
import classes from './Composer.module.css'
import { draftPlace, emptyDraft, type Mode, readDraft } from './draft-place.ts'

type ComposerBarProps = { ticket: Ticket; open: (mode: Mode) => void }

/** The closed composer: two buttons that look and read nothing alike, and who would read a reply. */
export function ComposerBar({ ticket, open }: ComposerBarProps) {
  const { t } = useWords()
  const me = useMe()
  const isBegun = (mode: Mode) =>
    me.person !== null && readDraft(draftPlace(me.person.id, ticket.id, mode)) !== emptyDraft
  const name = ticket.requester?.name ?? t('tickets.desk.no-author')
  return (
    <div className={classes.bar}>
      <ReplyDoor
        ticket={ticket}
        says={t(isBegun('reply') ? 'tickets.desk.write.go-on-reply' : 'tickets.desk.write.reply-to', { name })}
        open={() => open('reply')}
      />
      {ticket.can.note ? (
        <Button
          color="amber"
          variant="outline"
          className={classes.noteDoor}
          leftSection={<IconLock size={16} />}
          rightSection={
            <span className={classes.keys}>
              <Keys of="n" />
            </span>
          }
          onClick={() => open('note')}
        >
          {t(isBegun('note') ? 'tickets.desk.write.go-on-note' : 'tickets.desk.write.note')}
        </Button>
      ) : (
        <WhyButton ticket={ticket.id} action="note">
          {t('tickets.desk.may-not.note')}
        </WhyButton>
      )}
      <span className={classes.seen}>
        <TicketAudience ticket={ticket.id} of="reply" />
      </span>
    </div>
  )
}

/** A closed ticket is opened again first, for those who may; else the lock says why there is no answering here. */
function ReplyDoor({ ticket, says, open }: { ticket: Ticket; says: string; open: () => void }) {
  const { t } = useWords()
  const { change } = useFieldChange(ticket)
  if (ticket.can.reply) {
    return (
      <Button
        className={classes.replyDoor}
        leftSection={<IconArrowBackUp size={17} />}
        rightSection={
          <span className={classes.keys}>
            <Keys of="r" />
          </span>
        }
        onClick={open}
      >
        {says}
      </Button>
    )
  }
  if (ticket.state === 'closed' && ticket.can.reopen) {
    const reopen = () => {
      open()
      void change(stepChange({ to: 'state', state: 'open' }, t))
    }
    return (
      <Button variant="default" leftSection={<IconArrowBackUp size={17} />} onClick={reopen}>
        {t('tickets.desk.write.reopen-reply')}
      </Button>
    )
  }
  return (
    <WhyButton ticket={ticket.id} action="reply">
      {t('tickets.desk.may-not.reply')}
    </WhyButton>
  )
}
