import { UnstyledButton } from '@mantine/core'
import { IconFile, IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import { sizeOf } from '../../../shell/file-size.ts'
import { notify } from '../../../shell/notify.ts'
import { useWords } from '../../../shell/words.ts'
import classes from './FileLinks.module.css'
import { fetchFile } from './fetch-file.ts'
import type { Reply } from './opened-ticket.ts'

type Attached = Reply['files'][number]

/** The files of a message; a click fetches one and saves it. */
export function FileLinks({ ticket, files }: { ticket: number; files: readonly Attached[] }) {
  const { t } = useWords()
  return (
    <ul className={classes.files} aria-label={t('tickets.portal.ticket.files')}>
      {files.map((file) => (
        <FileLink key={file.id} ticket={ticket} file={file} />
      ))}
    </ul>
  )
}

function FileLink({ ticket, file }: { ticket: number; file: Attached }) {
  const { t, language } = useWords()
  const [isBusy, setBusy] = useState(false)
  const Mark = file.type.startsWith('image/') ? IconPhoto : IconFile
  const fetchIt = async () => {
    setBusy(true)
    await fetchFile(ticket, file).catch(() => notify.bad(t('tickets.portal.ticket.file-failed', { name: file.name })))
    setBusy(false)
  }
  return (
    <li>
      <UnstyledButton className={classes.file} aria-busy={isBusy} onClick={() => void fetchIt()}>
        <Mark size={18} stroke={1.6} aria-hidden />
        <span className={classes.name}>{file.name}</span>
        <span className={classes.size}>{sizeOf(file.size, language)}</span>
      </UnstyledButton>
    </li>
  )
}
