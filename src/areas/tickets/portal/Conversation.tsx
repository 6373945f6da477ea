import { Button, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../shell/call.ts'
import { useWords } from '../../../shell/words.ts'
import type { earlierReplies } from '../earlier.ts'
import { EarlierButton } from '../pages/EarlierButton.tsx'
import { useEarlier } from '../pages/use-earlier.ts'
import classes from './Conversation.module.css'
import { Message } from './Message.tsx'
import type { OpenedTicket } from './opened-ticket.ts'

/** Of a long conversation, how many messages are shown from its end; the first one always is. */
const shownFromEnd = 8

/** What was said, oldest first. The middle of a long conversation opens on demand. */
export function Conversation({ ticket }: { ticket: OpenedTicket }) {
  const { t } = useWords()
  const [isWhole, setWhole] = useState(false)
  const {
    entries: replies,
    hasEarlier,
    load,
  } = useEarlier(ticket.replies, (before) =>
    call<typeof earlierReplies>('GET /tickets/:id/replies', { id: ticket.id, before }),
  )
  const hidden = isWhole ? 0 : Math.max(0, replies.length - shownFromEnd - 1)
  const last = replies.at(-1)
  return (
    <section aria-label={t('tickets.portal.ticket.conversation')}>
      {hasEarlier && <EarlierButton label={t('tickets.portal.ticket.earlier')} load={load} />}
      <ol className={classes.messages}>
        {replies.slice(0, 1).map((reply) => (
          <Message key={reply.id} ticket={ticket} reply={reply} />
        ))}
        {hidden > 1 && (
          <li className={classes.more}>
            <Button variant="default" size="xs" onClick={() => setWhole(true)}>
              {t('tickets.portal.ticket.between', { count: hidden })}
            </Button>
          </li>
        )}
        {replies.slice(hidden > 1 ? hidden + 1 : 1).map((reply) => (
          <Message key={reply.id} ticket={ticket} reply={reply} />
        ))}
      </ol>
      <VisuallyHidden role="status">
        {last && t('tickets.portal.ticket.last', { name: last.author?.name ?? t('tickets.portal.desk') })}
      </VisuallyHidden>
    </section>
  )
}
