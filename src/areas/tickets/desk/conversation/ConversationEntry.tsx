import { IconDeviceDesktop, IconLock, IconMail, IconWorld } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Icon } from '../../../../shell/face.ts'
import { Avatar } from '../../../../shell/ui/Avatar.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { useWords } from '../../../../shell/words.ts'
import classes from './ConversationEntry.module.css'
import { anchorOf, type Entry } from './entries.ts'
import { EntryBody } from './EntryBody.tsx'
import { EntryFiles } from './EntryFiles.tsx'

type ConversationEntryProps = {
  entry: Entry
  ticket: number
  requester: number | null
  isLast: boolean
  /** The address names it. */
  isLinked: boolean
}

const doors: Record<string, Icon> = { mail: IconMail, portal: IconWorld, desk: IconDeviceDesktop }

/** One reply or note. A customer's, ours and a note cannot be taken for one another: by words, frame and colour. */
export function ConversationEntry({ entry, ticket, requester, isLast, isLinked }: ConversationEntryProps) {
  const { t } = useWords()
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isLinked) place.current?.scrollIntoView({ block: 'center' })
  }, [isLinked])
  const voice = voiceOf(entry)
  const name = entry.author?.name ?? t('tickets.desk.no-author')
  const Door = entry.kind === 'reply' ? doors[entry.source] : undefined
  return (
    <article ref={place} id={anchorOf(entry)} className={classes.entry} data-voice={voice} data-linked={isLinked}>
      <header className={classes.head}>
        <Avatar name={name} seed={entry.author?.id} size={26} />
        <span className={classes.name}>
          {entry.author ? (
            <Go inherit to={`/people/${entry.author.id}`}>
              {name}
            </Go>
          ) : (
            name
          )}
        </span>
        <span className={classes.role}>
          {voice === 'note' && <IconLock size={13} stroke={2} aria-hidden />}
          {t(`tickets.desk.voice.${voice === 'customer' && entry.author?.id === requester ? 'requester' : voice}`)}
        </span>
        <span className={classes.when}>
          {Door && entry.kind === 'reply' && (
            <span title={t(`tickets.desk.source.${entry.source}`)} className={classes.door}>
              <Door size={14} stroke={1.7} />
            </span>
          )}
          <a href={`#${anchorOf(entry)}`} className={classes.anchor}>
            <DateText at={entry.at} />
          </a>
        </span>
      </header>
      <EntryBody
        html={entry.html}
        elided={entry.kind === 'reply' ? entry.elided : null}
        title={t(entry.kind === 'note' ? 'tickets.desk.note-of' : 'tickets.desk.reply-of', { name })}
        isLast={isLast}
      />
      <EntryFiles
        files={entry.files}
        folder={`/api/v1/tickets/${ticket}/${entry.kind === 'note' ? 'note-files' : 'files'}`}
      />
    </article>
  )
}

type Voice = 'customer' | 'staff' | 'note'

function voiceOf(entry: Entry): Voice {
  if (entry.kind === 'note') return 'note'
  return entry.byStaff ? 'staff' : 'customer'
}
