import { Button, Group, Modal, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useWords } from '../../../../shell/words.ts'

type FormDialogProps = {
  title: string
  form: { error: unknown; otherSentences: readonly string[]; isSending: boolean }
  close: () => void
  submit: (event: FormEvent) => void
  /** The verb on the button; "Save" if none is given. */
  action?: string
  children: ReactNode
}

/** A short form over the page: its problem on top, what was typed kept, one button that does it. */
export function FormDialog({ title, form, close, submit, action, children }: FormDialogProps) {
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
              {action ?? t('people.desk.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
