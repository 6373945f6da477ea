import { Button, CloseButton } from '@mantine/core'
import { IconArrowBackUp, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '../../../../shell/me.ts'
import { notify } from '../../../../shell/notify.ts'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { FileDrop } from '../../../../shell/ui/FileDrop.tsx'
import { RichEditor } from '../../../../shell/ui/RichEditor.tsx'
import { Segments } from '../../../../shell/ui/Segments.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Ticket } from '../use-ticket.ts'
import { TicketAudience } from '../why/TicketAudience.tsx'
import { draftPlace, keepDraft, type Mode } from './draft-place.ts'
import { NewsWhileWriting } from './NewsWhileWriting.tsx'
import { Recipients } from './Recipients.tsx'
import { SendButtons } from './SendButtons.tsx'
import { useAttachments } from './use-attachments.ts'
import { useDraft } from './use-draft.ts'
import { useSend } from './use-send.ts'
import classes from './WritePanel.module.css'

type WritePanelProps = { ticket: Ticket; mode: Mode; switchTo: (mode: Mode) => void; close: () => void }

/** Writes a reply or a note. Each has its own draft, so that switching never turns the one into the other. */
export function WritePanel({ ticket, mode, switchTo, close }: WritePanelProps) {
  const { t } = useWords()
  const me = useMe()
  const place = draftPlace(me.person?.id ?? 0, ticket.id, mode)
  const { draft, write, change, clear } = useDraft(place)
  const attachments = useAttachments({
    held: draft.files,
    hold: (next) => change((now) => ({ ...now, files: next(now.files) })),
  })
  const send = useSend(ticket, mode, () => {
    clear()
    close()
  })
  const [isAsked, setAsked] = useState(false)
  const isEmpty = draft.html === ''
  const isReady = !attachments.isSending && !send.isPending
  const start = (then?: Parameters<typeof send.start>[1]) => {
    setAsked(true)
    if (!isEmpty && isReady) send.start(draft, then)
  }
  const discard = () => {
    const kept = draft
    clear()
    close()
    if (!isEmpty) notify.undo(t('tickets.desk.write.discarded'), () => keepDraft(place, kept))
  }
  return (
    <section className={classes.panel} data-mode={mode} aria-label={t(`tickets.desk.write.${mode}`)}>
      <div className={classes.top}>
        <Segments
          label={t('tickets.desk.write.kind')}
          segments={(['reply', 'note'] as const)
            .filter((each) => ticket.can[each])
            .map((each) => ({ key: each, label: t(`tickets.desk.write.${each}`) }))}
          value={mode}
          onChange={switchTo}
        />
        {mode === 'reply' ? (
          <Recipients ticket={ticket} />
        ) : (
          <span className={classes.only}>
            <IconLock size={15} stroke={2} aria-hidden />
            {t('tickets.desk.write.only-staff')}
          </span>
        )}
        <TicketAudience ticket={ticket.id} of={mode} />
        <CloseButton className={classes.close} aria-label={t('tickets.desk.write.close')} onClick={close} />
      </div>
      <NewsWhileWriting ticket={ticket} />
      <RichEditor
        label={t(mode === 'reply' ? 'tickets.desk.write.reply-to' : 'tickets.desk.write.note', {
          name: ticket.requester?.name ?? '',
        })}
        value={draft.html}
        onChange={write}
        placeholder={t(`tickets.desk.write.${mode}-placeholder`)}
        onSubmit={() => start()}
        onFiles={attachments.add}
        tone={mode === 'note' ? 'note' : 'usual'}
        error={isAsked && isEmpty ? t('tickets.desk.write.empty') : undefined}
        startsFocused
      />
      {send.error !== null && <ErrorView error={send.error} />}
      <div className={classes.bottom}>
        <FileDrop
          files={attachments.files}
          onFiles={attachments.add}
          onRemove={attachments.remove}
          limit={t('tickets.desk.write.files-limit')}
        />
        <div className={classes.end}>
          <Button variant="subtle" color="gray" onClick={discard}>
            {t('tickets.desk.write.discard')}
          </Button>
          <SendButtons
            ticket={ticket}
            mode={mode}
            start={start}
            isSending={send.isPending}
            isWaiting={attachments.isSending}
            icon={mode === 'reply' ? IconArrowBackUp : IconLock}
          />
        </div>
      </div>
    </section>
  )
}
