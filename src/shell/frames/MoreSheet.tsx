import { CloseButton, Group, Title, UnstyledButton } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useRef } from 'react'
import type { NavEntry } from '../face.ts'
import { useWords } from '../words.ts'
import { MenuRow } from './MenuRow.tsx'
import classes from './MoreSheet.module.css'

/** On a phone: the places that the bar has no room for, in a sheet from below. */
export function MoreSheet({ places, className }: { places: NavEntry[]; className: string }) {
  const { t } = useWords()
  const sheet = useRef<HTMLDialogElement>(null)
  return (
    <>
      <UnstyledButton className={className} onClick={() => sheet.current?.showModal()} aria-haspopup="dialog">
        <IconDots size={20} stroke={1.6} />
        <span>{t('shell.more-places')}</span>
      </UnstyledButton>
      <dialog ref={sheet} className={classes.sheet} aria-label={t('shell.places')}>
        <Group justify="space-between" px="sm">
          <Title order={2} size="h4">
            {t('shell.places')}
          </Title>
          <CloseButton aria-label={t('shell.close')} onClick={() => sheet.current?.close()} />
        </Group>
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- hears the clicks of the links inside, which keys make too */}
        <div onClick={() => sheet.current?.close()}>
          {places.map((entry) => (
            <MenuRow key={entry.to} icon={entry.icon} label={t(entry.label)} to={entry.to} />
          ))}
        </div>
      </dialog>
    </>
  )
}
