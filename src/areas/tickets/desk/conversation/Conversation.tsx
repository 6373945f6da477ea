import { Button } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../../../shell/words.ts'
import type { Ticket } from '../use-ticket.ts'
import classes from './Conversation.module.css'
import { ConversationEntry } from './ConversationEntry.tsx'
import { anchorOf, type Entry, entriesOf, folded } from './entries.ts'

/** The server shows this many of the newest replies and as many notes. */
const most = 200

/** What was said, oldest first; the middle of a long conversation waits until somebody asks for it. */
export function Conversation({ ticket }: { ticket: Ticket }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const linked = useLocation({ select: (location) => location.hash })
  const entries = entriesOf(ticket)
  const { first, between, last } = folded(entries)
  const isLinkedBetween = between.some((entry) => anchorOf(entry) === linked)
  const show = (shown: readonly Entry[]) =>
    shown.map((entry) => (
      <ConversationEntry
        key={anchorOf(entry)}
        entry={entry}
        ticket={ticket.id}
        requester={ticket.requester?.id ?? null}
        isLast={entry === entries.at(-1)}
        isLinked={anchorOf(entry) === linked}
      />
    ))
  const notes = between.filter((entry) => entry.kind === 'note').length
  return (
    <section className={classes.conversation} aria-label={t('tickets.desk.conversation')}>
      {Math.max(ticket.replies.length, ticket.notes.length) >= most && (
        <p className={classes.cut}>{t('tickets.desk.newest-only', { count: most })}</p>
      )}
      {show(first)}
      {between.length > 0 && !isOpen && !isLinkedBetween ? (
        <div className={classes.fold}>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconDots size={15} />}
            onClick={() => setOpen(true)}
          >
            {t('tickets.desk.fold', { count: between.length })}
            {notes > 0 && ` · ${t('tickets.desk.fold-notes', { count: notes })}`}
          </Button>
        </div>
      ) : (
        show(between)
      )}
      {show(last)}
    </section>
  )
}
