import { Button, Group, Stack } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { editMailbox } from '../../mailboxes/edit.ts'
import { inputOf, type Mailbox, valuesOf } from './mailbox.ts'
import { MailboxFields } from './MailboxFields.tsx'

/** Changes a mailbox. An empty password keeps the one it has. */
export function EditMailbox({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useWords()
  const edit = useWrite<typeof editMailbox>('PATCH /mailboxes/:id', {
    refresh: [['mailbox']],
    done: () => notify.good(t('mail.desk.mailbox.saved')),
  })
  const form = useForm(valuesOf(mailbox), edit)
  const send = form.submit((values) => ({
    id: mailbox.id,
    version: mailbox.version,
    ...inputOf(values),
    ...(values.password !== '' && { password: values.password }),
  }))
  return (
    <form onSubmit={send}>
      <Stack>
        <FormProblem form={form} />
        <MailboxFields form={form} of="known" />
        <Group justify="flex-end">
          <Button type="submit" loading={form.isSending} disabled={!form.isTouched}>
            {t('mail.desk.mailbox.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
