import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { type Sender, useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'

type NameDialogProps = {
  title: string
  action: string
  /** What it is called now. */
  name?: string
  write: Sender<{ name: string }>
  close: () => void
}

/** Asks for a name: of a list, of a value. */
export function NameDialog({ title, action, name = '', write, close }: NameDialogProps) {
  const { t } = useWords()
  const form = useForm({ name }, write)
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <form onSubmit={form.submit((values) => values)}>
        <Stack>
          <FormProblem form={form} />
          <TextInput required maxLength={80} data-autofocus label={t('codes.desk.name')} {...form.field('name')} />
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
