import { Button, Text } from '@mantine/core'
import { IconTypography } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { RichEditor } from '../../../shell/ui/RichEditor.tsx'
import { useWords } from '../../../shell/words.ts'
import classes from './MessageField.module.css'
import { htmlOfPlain, plainOfHtml } from './plain-text.ts'

type MessageFieldProps = {
  label: string
  placeholder?: string
  /** HTML; empty when nothing is written. */
  value: string
  onChange: (html: string) => void
  onSubmit: () => void
  onFiles: (files: File[]) => void
  error?: string
}

/**
 * Room to write. A plain field is there at once; the editor takes its place when it has arrived, unless somebody
 * has begun to type by then: what is under the cursor is not swapped, a button does it.
 */
export function MessageField(props: MessageFieldProps) {
  const { label, placeholder, value, onChange, onSubmit, onFiles, error } = props
  const { t } = useWords()
  const errorId = useId()
  const [isHere, setHere] = useState(false)
  const [plain, setPlain] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    let isGone = false
    void import('../../../shell/ui/editor/EditorBody.tsx').then(() => {
      if (isGone) return
      // Whoever is in the field already is about to type: it stays as it is.
      if (field.current !== null && field.current === document.activeElement)
        setPlain((now) => now ?? field.current?.value ?? '')
      setHere(true)
    })
    return () => {
      isGone = true
    }
  }, [])
  // Emptied from outside, because it was sent: the next message begins in the editor.
  const isSent = value === '' && plain !== null && plain.trim() !== ''
  if (isHere && (plain === null || isSent)) {
    const writeRich = (html: string) => {
      setPlain(null)
      onChange(html)
    }
    return (
      <div className={classes.rich}>
        <RichEditor {...{ label, placeholder, value, onChange: writeRich, onSubmit, onFiles, error }} />
      </div>
    )
  }
  const write = (text: string) => {
    setPlain(text)
    onChange(htmlOfPlain(text))
  }
  const send = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onSubmit()
  }
  return (
    <div>
      <textarea
        ref={field}
        className={classes.plain}
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        placeholder={placeholder}
        value={isSent ? '' : (plain ?? plainOfHtml(value))}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={send}
        onPaste={(event) => event.clipboardData.files.length > 0 && onFiles([...event.clipboardData.files])}
      />
      {error !== undefined && (
        <Text id={errorId} size="sm" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
      {isHere && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          leftSection={<IconTypography size={16} stroke={1.6} />}
          onClick={() => setPlain(null)}
        >
          {t('tickets.portal.write.format')}
        </Button>
      )}
    </div>
  )
}
