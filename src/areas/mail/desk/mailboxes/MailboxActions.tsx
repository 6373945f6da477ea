import { Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { ConfirmStep } from '../../../../shell/ui/ConfirmStep.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { editMailbox } from '../../mailboxes/edit.ts'
import type { removeMailbox } from '../../mailboxes/remove.ts'
import type { Mailbox } from './mailbox.ts'

/** Stops reading a mailbox, goes on with it, or forgets it. */
export function MailboxActions({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useWords()
  const go = useGo()
  const can = useCan()
  const [isAsking, setAsking] = useState(false)
  const { id, version, name } = mailbox
  const stop = useWrite<typeof editMailbox>('PATCH /mailboxes/:id', { refresh: [['mailbox']] })
  const remove = useWrite<typeof removeMailbox>('DELETE /mailboxes/:id', {
    done: () => {
      notify.good(t('mail.desk.mailbox.removed', { name }))
      go('/mail/mailboxes', 'replace')
    },
  })
  if (!can('change', mailbox)) return null
  const isStopped = mailbox.stoppedAt !== null
  const toggle = () =>
    stop.mutate(
      { id, version, stopped: !isStopped },
      { onError: (error) => notify.bad(explainProblem(error, t).happened) },
    )
  return (
    <>
      <Button
        variant="default"
        leftSection={isStopped ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
        loading={stop.isPending}
        onClick={toggle}
      >
        {t(isStopped ? 'mail.desk.mailbox.go-on' : 'mail.desk.mailbox.stop')}
      </Button>
      <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => setAsking(true)}>
        {t('mail.desk.mailbox.remove')}
      </Button>
      <ConfirmStep
        isOpen={isAsking}
        close={() => setAsking(false)}
        title={t('mail.desk.mailbox.remove-title', { name })}
        sentence={t('mail.desk.mailbox.remove-says')}
        action={t('mail.desk.mailbox.remove')}
        run={() => remove.mutate({ id })}
        isRunning={remove.isPending}
        error={remove.error}
      />
    </>
  )
}
