import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../words.ts'
import classes from './CopyText.module.css'

type CopyTextProps = {
  text: string
  /** What is shown, if not the text itself. */
  shows?: string
}

const doneMilliseconds = 1500

/** A text that a click copies: a number, an address, a key. */
export function CopyText({ text, shows = text }: CopyTextProps) {
  const { t } = useWords()
  const [isDone, setDone] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setDone(true)
    setTimeout(() => setDone(false), doneMilliseconds)
  }
  const Mark = isDone ? IconCheck : IconCopy
  return (
    <UnstyledButton className={classes.copy} onClick={() => void copy()} title={t('shell.copy')}>
      <span>{shows}</span>
      <Mark size={14} aria-hidden />
      <output className={classes.says}>{isDone ? t('shell.copied') : ''}</output>
    </UnstyledButton>
  )
}
