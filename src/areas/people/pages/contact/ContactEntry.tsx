import { ActionIcon, CloseButton } from '@mantine/core'
import { IconPencil, IconStar, IconStarFilled } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../../../shell/words.ts'
import classes from './ContactEntry.module.css'

type ContactEntryProps = {
  shows: ReactNode
  /** For screen readers: the address or number itself. */
  name: string
  label?: string | null
  isPrimary?: boolean
  marks?: ReactNode
  /** Each is left out where one may not, or where there is nothing to choose. */
  prefer?: () => void
  remove?: () => void
  edit?: (close: () => void) => ReactNode
}

/** One address or number: the first choice has a filled star; the form to change it opens where it stands. */
export function ContactEntry({ shows, name, label, isPrimary, marks, prefer, remove, edit }: ContactEntryProps) {
  const { t } = useWords()
  const [isEditing, setEditing] = useState(false)
  if (isEditing && edit) return <li className={classes.editing}>{edit(() => setEditing(false))}</li>
  return (
    <li className={classes.entry}>
      <div className={classes.what}>
        <div className={classes.shows}>{shows}</div>
        {(label || isPrimary || marks) && (
          <div className={classes.marks}>
            {label && <span>{label}</span>}
            {isPrimary && (
              <span className={classes.primary}>
                <IconStarFilled size={12} aria-hidden /> {t('people.contact.primary')}
              </span>
            )}
            {marks}
          </div>
        )}
      </div>
      <div className={classes.buttons}>
        {prefer && !isPrimary && (
          <ActionIcon size="md" aria-label={t('people.contact.prefer', { name })} onClick={prefer}>
            <IconStar size={16} stroke={1.6} />
          </ActionIcon>
        )}
        {edit && (
          <ActionIcon size="md" aria-label={t('people.contact.change', { name })} onClick={() => setEditing(true)}>
            <IconPencil size={16} stroke={1.6} />
          </ActionIcon>
        )}
        {remove && <CloseButton size="md" aria-label={t('people.contact.remove', { name })} onClick={remove} />}
      </div>
    </li>
  )
}
