import { Badge, Button, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '../../../shell/me.ts'
import { Avatar } from '../../../shell/ui/Avatar.tsx'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { HtmlView } from '../../../shell/ui/HtmlView.tsx'
import { useWords } from '../../../shell/words.ts'
import { FileLinks } from './FileLinks.tsx'
import classes from './Message.module.css'
import type { OpenedTicket, Reply } from './opened-ticket.ts'

/** One message with its files; what a mail quoted below it is shown on demand. */
export function Message({ ticket, reply }: { ticket: OpenedTicket; reply: Reply }) {
  const { t } = useWords()
  const me = useMe()
  const [isWhole, setWhole] = useState(false)
  const name = reply.author?.name ?? t('tickets.portal.desk')
  const by = reply.byStaff ? 'desk' : reply.author?.id === me.person?.id ? 'me' : 'customer'
  const files = reply.files.filter((file) => !file.shown)
  return (
    <li className={classes.message} data-by={by}>
      <header className={classes.top}>
        <Avatar name={name} seed={reply.author?.id} size={32} />
        <span className={classes.name}>{by === 'me' ? t('tickets.portal.me') : name}</span>
        {by === 'desk' && (
          <Badge size="sm" color="tide">
            {t('tickets.portal.desk')}
          </Badge>
        )}
        <Text span size="sm" c="dimmed" className={classes.when}>
          <DateText at={reply.at} />
        </Text>
      </header>
      <HtmlView html={reply.html} title={t('tickets.portal.ticket.message-of', { name })} />
      {reply.elided && (
        <div>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-expanded={isWhole}
            leftSection={<IconDots size={16} stroke={1.6} />}
            onClick={() => setWhole(!isWhole)}
          >
            {t(isWhole ? 'tickets.portal.ticket.quoted-hide' : 'tickets.portal.ticket.quoted-show')}
          </Button>
          {isWhole && <div className={classes.quoted}>{reply.elided}</div>}
        </div>
      )}
      {files.length > 0 && <FileLinks ticket={ticket.id} files={files} />}
    </li>
  )
}
