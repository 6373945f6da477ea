import { Collapse, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useRead } from '../../../../shell/ask.ts'
import { useWords } from '../../../../shell/words.ts'
import type { ticketReasons } from '../../explain.ts'
import { ticketKey } from '../use-ticket.ts'
import classes from './WhyLine.module.css'
import { WhyReasons } from './WhyReasons.tsx'

type WhyLineProps = {
  ticket: number
  action: string
  person: number | undefined
  /** The answer, when the ticket's hints gave it already. */
  known: boolean | undefined
}

/** One thing that can be done: yes or no, and why when one opens it. */
export function WhyLine({ ticket, action, person, known }: WhyLineProps) {
  const { t } = useWords()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const input = person === undefined ? { id: ticket, action } : { id: ticket, action, person }
  const asked = useRead<typeof ticketReasons>(
    [...ticketKey(ticket), 'reasons', action, person ?? 'me'],
    'GET /tickets/:id/reasons',
    input,
    { enabled: known === undefined },
  )
  const holds = known ?? asked.data?.holds
  const Sign = holds ? IconCheck : IconX
  return (
    <div className={classes.line}>
      <UnstyledButton
        className={classes.button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={classes.sign} data-holds={holds}>
          {holds !== undefined && (
            <Sign size={17} stroke={2.2} aria-label={t(holds ? 'tickets.desk.yes' : 'tickets.desk.no')} />
          )}
        </span>
        <span className={classes.says}>{t(`tickets.desk.action.${action}`)}</span>
        <IconChevronDown size={15} className={classes.arrow} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={isOpen} id={id}>
        <div className={classes.reasons}>
          {isOpen && <WhyReasons ticket={ticket} action={action} person={person} />}
        </div>
      </Collapse>
    </div>
  )
}
