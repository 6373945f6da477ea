import { Button, CloseButton, Group, Progress, Text } from '@mantine/core'
import { IconFile, IconPaperclip } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { sizeOf } from '../file-size.ts'
import { useWords } from '../words.ts'
import classes from './FileDrop.module.css'

export type DroppedFile = {
  key: string
  name: string
  size: number
  state: 'sending' | 'sent' | 'failed'
  /** Why it failed, in a sentence. */
  problem?: string
}

type FileDropProps = {
  files: readonly DroppedFile[]
  onFiles: (files: File[]) => void
  onRemove: (key: string) => void
  /** What the server takes at most, in a sentence. */
  limit?: string
}

/** Files by dropping, by the button, or by what the surroundings hand over; each with its state. */
export function FileDrop({ files, onFiles, onRemove, limit }: FileDropProps) {
  const { t, language } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <div
      className={classes.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Group gap="sm">
        <Button variant="default" leftSection={<IconPaperclip size={16} />} onClick={() => input.current?.click()}>
          {t('shell.files.choose')}
        </Button>
        <Text size="sm" c="dimmed">
          {limit ?? t('shell.files.drop')}
        </Text>
      </Group>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('shell.files.choose')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((file) => (
            <li key={file.key} className={classes.file} data-state={file.state}>
              <IconFile size={16} stroke={1.6} aria-hidden />
              <span className={classes.name}>{file.name}</span>
              <Text span size="xs" c="dimmed">
                {file.problem ?? sizeOf(file.size, language)}
              </Text>
              <CloseButton
                size="sm"
                aria-label={t('shell.files.remove', { name: file.name })}
                onClick={() => onRemove(file.key)}
              />
              {file.state === 'sending' && (
                <Progress
                  value={100}
                  animated
                  size="xs"
                  className={classes.progress}
                  aria-label={t('shell.files.sending')}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
