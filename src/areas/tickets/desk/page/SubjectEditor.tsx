import { ActionIcon, Button, Group, Popover, Stack, Textarea } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Can } from '../../../../shell/can.tsx'
import { useWords } from '../../../../shell/words.ts'
import { ConflictDialog } from '../change/ConflictDialog.tsx'
import { subjectChange } from '../change/field-change.ts'
import { useFieldChange } from '../change/use-field-change.ts'
import type { Ticket } from '../use-ticket.ts'

const longest = 250

/** Changes the subject where it stands. */
export function SubjectEditor({ ticket }: { ticket: Ticket }) {
  const { t } = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const { change, conflict, settle } = useFieldChange(ticket)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const subject = typed?.trim() ?? ''
    setTyped(null)
    if (subject !== '' && subject !== ticket.subject) void change(subjectChange(subject, t))
  }
  return (
    <Can do="edit" of={ticket}>
      <Popover
        opened={typed !== null}
        onChange={(isOpen) => !isOpen && setTyped(null)}
        position="bottom-start"
        shadow="md"
        width={420}
        trapFocus
      >
        <Popover.Target>
          <ActionIcon
            aria-label={t('tickets.desk.subject-edit')}
            onClick={() => setTyped(typed === null ? ticket.subject : null)}
          >
            <IconPencil size={16} stroke={1.6} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('tickets.desk.subject-edit')}>
          <form onSubmit={save}>
            <Stack gap="sm">
              <Textarea
                label={t('tickets.desk.field.subject')}
                autosize
                maxLength={longest}
                value={typed ?? ''}
                onChange={(event) => setTyped(event.currentTarget.value.replace(/\n/g, ' '))}
                onKeyDown={(event) => event.key === 'Enter' && save(event)}
                data-autofocus
              />
              <Group justify="flex-end">
                <Button variant="default" onClick={() => setTyped(null)}>
                  {t('shell.cancel')}
                </Button>
                <Button type="submit">{t('tickets.desk.save')}</Button>
              </Group>
            </Stack>
          </form>
        </Popover.Dropdown>
      </Popover>
      <ConflictDialog conflict={conflict} settle={settle} change={(wish, seen) => void change(wish, seen)} />
    </Can>
  )
}
