import { Modal } from '@mantine/core'
import { currentShortcuts } from '../use-shortcuts.ts'
import { Keys } from '../ui/Keys.tsx'
import { useWords } from '../words.ts'
import classes from './ShortcutList.module.css'

/** Every key that works on the page one is on. */
export function ShortcutList({ close }: { close: () => void }) {
  const { t } = useWords()
  return (
    <Modal opened onClose={close} title={t('shell.keys.title')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <dl className={classes.list}>
        {currentShortcuts().map((shortcut) => (
          <div key={shortcut.keys} className={classes.line}>
            <dt>{shortcut.label}</dt>
            <dd>
              <Keys of={shortcut.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
