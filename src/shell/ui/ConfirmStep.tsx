import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useWords } from '../words.ts'
import { ErrorView } from './ErrorView.tsx'

type ConfirmStepProps = {
  isOpen: boolean
  close: () => void
  /** "Erase Ana Ruiz for good?" */
  title: string
  /** What will happen, and that it cannot be taken back. */
  sentence: ReactNode
  /** The verb: "Erase". */
  action: string
  run: () => void
  isRunning?: boolean
  error?: unknown
  /** A text that has to be typed first: the name of what will be gone. */
  typeFirst?: string
}

/** For what cannot be undone, and only for that: everything else is done at once and offers undo. */
export function ConfirmStep(props: ConfirmStepProps) {
  const { isOpen, close, title, sentence, action, run, isRunning, error, typeFirst } = props
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const isReady = typeFirst === undefined || typed.trim() === typeFirst
  return (
    <Modal opened={isOpen} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <Stack>
        <Text component="div">{sentence}</Text>
        {typeFirst !== undefined && (
          <TextInput
            label={t('shell.confirm.type', { text: typeFirst })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
          />
        )}
        {error !== null && error !== undefined && <ErrorView error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t('shell.cancel')}
          </Button>
          <Button color="clay" onClick={run} disabled={!isReady} loading={isRunning}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
