import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useId } from 'react'
import { useWrite } from '../../../shell/ask.ts'
import { useCan } from '../../../shell/can.tsx'
import { Problem } from '../../../shell/problem.ts'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { FileDrop } from '../../../shell/ui/FileDrop.tsx'
import { useWords } from '../../../shell/words.ts'
import type { reply } from '../reply.ts'
import classes from './Answer.module.css'
import { useDraft } from './draft.ts'
import { MessageField } from './MessageField.tsx'
import { NoAnswer } from './NoAnswer.tsx'
import type { OpenedTicket } from './opened-ticket.ts'
import { useUploads } from './use-uploads.ts'
import { WhoSees } from './WhoSees.tsx'

/** Room to answer, with who will read it always in sight; or why there is none. */
export function Answer({ ticket }: { ticket: OpenedTicket }) {
  const can = useCan()
  return can('reply', ticket) ? <AnswerForm ticket={ticket} /> : <NoAnswer ticket={ticket} />
}

function AnswerForm({ ticket }: { ticket: OpenedTicket }) {
  const { t } = useWords()
  const id = useId()
  const uploads = useUploads()
  const [draft, keep, drop] = useDraft(`ticket.${ticket.id}`, { html: '' })
  const sending = useWrite<typeof reply>('POST /tickets/:id/replies', {
    refresh: [
      ['ticket', String(ticket.id)],
      ['ticket', 'list'],
    ],
    done: () => {
      drop()
      uploads.clear()
    },
  })
  const isReady = !sending.isPending && !uploads.isBusy
  const send = () => isReady && sending.mutate({ id: ticket.id, html: draft.html, files: uploads.ids })
  const wrong = sending.error instanceof Problem ? sending.error.fields.html : undefined
  return (
    <section className={classes.answer} aria-labelledby={id}>
      <Stack gap="sm">
        <Title order={2} size="h3" id={id}>
          {t(ticket.state === 'solved' ? 'tickets.portal.answer.title-solved' : 'tickets.portal.answer.title')}
        </Title>
        {sending.error && wrong === undefined && <ErrorView error={sending.error} />}
        <MessageField
          label={t('tickets.portal.answer.label')}
          placeholder={t('tickets.portal.answer.sample')}
          value={draft.html}
          onChange={(html) => keep({ html })}
          onSubmit={send}
          onFiles={uploads.add}
          error={wrong}
        />
        <FileDrop
          files={uploads.files}
          onFiles={uploads.add}
          onRemove={uploads.remove}
          limit={t('tickets.portal.write.limit')}
        />
        <Group justify="space-between" gap="sm">
          <WhoSees ticket={ticket} />
          <Button
            loading={sending.isPending}
            disabled={uploads.isBusy}
            onClick={send}
            rightSection={<IconSend size={18} stroke={1.6} />}
          >
            {t('tickets.portal.answer.send')}
          </Button>
        </Group>
        {draft.html !== '' && !sending.isPending && (
          <Text size="sm" c="dimmed">
            {t('tickets.portal.write.kept')}
          </Text>
        )}
      </Stack>
    </section>
  )
}
