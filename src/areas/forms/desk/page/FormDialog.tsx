import { Button, Group, Modal, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useWords } from '../../../../shell/words.ts'

type FormDialogProps = {
  title: string
  /** The verb on the button. */
  action: string
  form: { error: unknown; otherSentences: readonly string[]; isSending: boolean }
  submit: (event: FormEvent) => void
  close: () => void
  children: ReactNode
}

/** A few questions over the page, with one button that does it. */
export function FormDialog({ title, action, form, submit, close, children }: FormDialogProps) {
  const { t } = useWords()
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <form onSubmit={submit}>
        <Stack>
          <FormProblem form={form} />
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
