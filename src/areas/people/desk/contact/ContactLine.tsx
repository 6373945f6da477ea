import { ActionIcon, CloseButton } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../../../../shell/words.ts'
import classes from './ContactLine.module.css'

type ContactLineProps = {
  shows: ReactNode
  /** For screen readers: the address or number itself. */
  name: string
  isPrimary: boolean
  marks: ReactNode
  /** Left out where one may not. */
  prefer?: () => void
  remove?: () => void
}

/** One address or number: the first choice has a filled star. */
export function ContactLine({ shows, name, isPrimary, marks, prefer, remove }: ContactLineProps) {
  const { t } = useWords()
  return (
    <div className={classes.line}>
      <span className={classes.shows}>{shows}</span>
      <span className={classes.marks}>
        {marks}
        {isPrimary && (
          <span className={classes.primary}>
            <IconStarFilled size={13} aria-hidden /> {t('people.desk.contact.primary')}
          </span>
        )}
      </span>
      {prefer && !isPrimary && (
        <ActionIcon size="sm" aria-label={t('people.desk.contact.prefer', { name })} onClick={prefer}>
          <IconStar size={15} stroke={1.6} />
        </ActionIcon>
      )}
      {remove && <CloseButton size="sm" aria-label={t('people.desk.contact.remove', { name })} onClick={remove} />}
    </div>
  )
}
