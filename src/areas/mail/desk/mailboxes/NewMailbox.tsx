import { Button, Group, Stack } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { addMailbox } from '../../mailboxes/add.ts'
import { emptyMailbox, inputOf } from './mailbox.ts'
import { MailboxFields } from './MailboxFields.tsx'

/** Adds a mailbox; its page then says at once whether it can be read. */
export function NewMailbox() {
  const { t } = useWords()
  const go = useGo()
  const add = useWrite<typeof addMailbox>('POST /mailboxes', {
    refresh: [['mailbox']],
    done: ({ id }) => {
      notify.good(t('mail.desk.mailbox.added'))
      go(`/mail/mailboxes/${id}`, 'replace')
    },
  })
  const form = useForm(emptyMailbox, add)
  return (
    <Page
      title={t('mail.desk.mailbox.new')}
      lead={t('mail.desk.mailbox.new-lead')}
      kind="mailbox"
      width="text"
      crumbs={[
        { label: t('mail.desk.nav'), to: '/mail' },
        { label: t('mail.desk.mailbox.many'), to: '/mail/mailboxes' },
      ]}
    >
      <form onSubmit={form.submit((values) => ({ ...inputOf(values), password: values.password }))}>
        <Stack>
          <FormProblem form={form} />
          <Panel>
            <Stack>
              <MailboxFields form={form} of="new" />
            </Stack>
          </Panel>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => go('/mail/mailboxes')}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('mail.desk.mailbox.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}
