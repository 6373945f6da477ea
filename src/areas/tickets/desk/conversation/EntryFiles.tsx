import { IconFile, IconPhoto } from '@tabler/icons-react'
import { sizeOf } from '../../../../shell/file-size.ts'
import { useWords } from '../../../../shell/words.ts'
import type { FileOfTicket } from '../use-ticket.ts'
import classes from './EntryFiles.module.css'

type EntryFilesProps = {
  files: readonly FileOfTicket[]
  /** Address in which each file lies under its id. */
  folder: string
}

const drawn = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])

/** What hangs on an entry: pictures to look at, everything else by name and size. Those shown in the text are left out. */
export function EntryFiles({ files, folder }: EntryFilesProps) {
  const { t, language } = useWords()
  const hanging = files.filter((file) => !file.shown)
  if (hanging.length === 0) return null
  return (
    <ul className={classes.files} aria-label={t('tickets.desk.files')}>
      {hanging.map((file) => (
        <li key={file.id}>
          <a
            className={classes.file}
            href={`${folder}/${file.id}`}
            target="_blank"
            rel="noreferrer"
            data-picture={drawn.has(file.type)}
          >
            {drawn.has(file.type) && (
              <img src={`${folder}/${file.id}`} alt="" loading="lazy" className={classes.picture} />
            )}
            <span className={classes.caption}>
              {drawn.has(file.type) ? (
                <IconPhoto size={16} stroke={1.6} aria-hidden />
              ) : (
                <IconFile size={16} stroke={1.6} aria-hidden />
              )}
              <span className={classes.name}>{file.name}</span>
              <span className={classes.size}>{sizeOf(file.size, language)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
