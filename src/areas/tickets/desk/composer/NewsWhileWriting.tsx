import { Button } from '@mantine/core'
import { IconMessage2Exclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '../../../../shell/me.ts'
import { useWords } from '../../../../shell/words.ts'
import { anchorOf, entriesOf } from '../conversation/entries.ts'
import type { Ticket } from '../use-ticket.ts'
import classes from './WritePanel.module.css'

/** Somebody else wrote while I did: said where I look, before two of us answer twice. */
export function NewsWhileWriting({ ticket }: { ticket: Ticket }) {
  const { t } = useWords()
  const me = useMe()
  const entries = entriesOf(ticket)
  const [seen, setSeen] = useState(() => new Set(entries.map(anchorOf)))
  const news = entries.filter((entry) => !seen.has(anchorOf(entry)) && entry.author?.id !== me.person?.id)
  const latest = news.at(-1)
  if (!latest) return null
  const look = () => {
    setSeen(new Set(entries.map(anchorOf)))
    document.getElementById(anchorOf(latest))?.scrollIntoView({ block: 'center' })
  }
  return (
    <div className={classes.news} role="status">
      <IconMessage2Exclamation size={17} stroke={1.7} aria-hidden />
      <span>
        {t(`tickets.desk.write.news-${latest.kind}`, { name: latest.author?.name ?? t('tickets.desk.no-author') })}
      </span>
      <Button size="compact-xs" variant="default" onClick={look}>
        {t('tickets.desk.write.look')}
      </Button>
    </div>
  )
}
