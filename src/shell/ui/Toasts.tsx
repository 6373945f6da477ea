import { Button, CloseButton } from '@mantine/core'
import { useEffect, useSyncExternalStore } from 'react'
import { closeToast, onToasts, shownToasts, type Toast } from '../notify.ts'
import { useWords } from '../words.ts'
import classes from './Toasts.module.css'

/** Where `notify` appears; screen readers hear it without losing their place. */
export function Toasts() {
  const toasts = useSyncExternalStore(onToasts, shownToasts)
  const { t } = useWords()
  return (
    <section className={classes.stack} aria-label={t('shell.toasts')} aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.key} toast={toast} />
      ))}
    </section>
  )
}

function ToastCard({ toast }: { toast: Toast }) {
  const { t } = useWords()
  const { key, stays, undo } = toast
  useEffect(() => {
    if (stays === 0) return
    const timer = setTimeout(() => closeToast(key), stays)
    return () => clearTimeout(timer)
  }, [key, stays])
  return (
    <div className={classes.toast} data-tone={toast.tone}>
      <span className={classes.sentence}>{toast.sentence}</span>
      {undo && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            undo()
            closeToast(key)
          }}
        >
          {t('shell.undo')}
        </Button>
      )}
      <CloseButton size="sm" aria-label={t('shell.close')} onClick={() => closeToast(key)} />
    </div>
  )
}
