import { Button } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../../shell/call.ts'
import { useWords } from '../../../../shell/words.ts'
import type { earlierNotes, earlierReplies } from '../../earlier.ts'
import { EarlierButton } from '../../pages/EarlierButton.tsx'
import { useEarlier } from '../../pages/use-earlier.ts'
import type { Ticket } from '../use-ticket.ts'
import classes from './Conversation.module.css'
import { ConversationEntry } from './ConversationEntry.tsx'
import { anchorOf, type Entry, entriesOf, folded } from './entries.ts'

/** What was said, oldest first; the middle of a long conversation waits until somebody asks for it. */
export function Conversation({ ticket }: { ticket: Ticket }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const linked = useLocation({ select: (location) => location.hash })
  const replies = useEarlier(ticket.replies, (before) =>
    call<typeof earlierReplies>('GET /tickets/:id/replies', { id: ticket.id, before }),
  )
  const notes = useEarlier(ticket.notes, (before) =>
    call<typeof earlierNotes>('GET /tickets/:id/notes', { id: ticket.id, before }),
  )
  const loadEarlier = () => Promise.all([replies, notes].filter((one) => one.hasEarlier).map((one) => one.load()))
  const entries = entriesOf({ replies: replies.entries, notes: notes.entries })
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
  const notesBetween = between.filter((entry) => entry.kind === 'note').length
  return (
    <section className={classes.conversation} aria-label={t('tickets.desk.conversation')}>
      {(replies.hasEarlier || notes.hasEarlier) && (
        <div className={classes.fold}>
          <EarlierButton label={t('tickets.desk.earlier')} load={loadEarlier} />
        </div>
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
            {notesBetween > 0 && ` · ${t('tickets.desk.fold-notes', { count: notesBetween })}`}
          </Button>
        </div>
      ) : (
        show(between)
      )}
      {show(last)}
    </section>
  )
}
