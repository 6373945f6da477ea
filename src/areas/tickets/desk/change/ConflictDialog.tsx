import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useWords } from '../../../../shell/words.ts'
import type { Ticket } from '../use-ticket.ts'
import classes from './ConflictDialog.module.css'
import type { FieldChange } from './field-change.ts'
import type { Conflict } from './use-field-change.ts'

type ConflictDialogProps = {
  conflict: Conflict | null
  settle: () => void
  change: (wish: FieldChange, seen: Ticket) => void
}

/** Two people changed the same field: both values side by side, nothing lost, one chooses. */
export function ConflictDialog({ conflict, settle, change }: ConflictDialogProps) {
  const { t } = useWords()
  if (!conflict) return null
  const theirs = conflict.change.valueOf(conflict.theirs)
  return (
    <Modal
      opened
      onClose={settle}
      title={t('tickets.desk.conflict.title', { field: conflict.change.label })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack>
        <Text>{t('tickets.desk.conflict.sentence')}</Text>
        <dl className={classes.both}>
          <div>
            <dt>{t('tickets.desk.conflict.theirs')}</dt>
            <dd>{theirs}</dd>
          </div>
          <div>
            <dt>{t('tickets.desk.conflict.mine')}</dt>
            <dd>{conflict.mine}</dd>
          </div>
        </dl>
        <Group justify="flex-end">
          <Button variant="default" onClick={settle} data-autofocus>
            {t('tickets.desk.conflict.keep-theirs')}
          </Button>
          <Button onClick={() => change(conflict.change, conflict.theirs)}>
            {t('tickets.desk.conflict.use-mine')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
