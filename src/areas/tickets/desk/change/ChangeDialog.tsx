import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../../shell/words.ts'
import type { State } from '../../ticket.ts'
import { AssignmentChoice } from './AssignmentChoice.tsx'
import { type Assignment, type Change, type Changeable } from './change.ts'
import { FailedChanges } from './FailedChanges.tsx'
import { planOf } from './plan.ts'
import { PlanPreview } from './PlanPreview.tsx'
import { StateChoice } from './StateChoice.tsx'
import { useChanges } from './use-changes.ts'

/** What somebody wants to do with some tickets; `state` when it is known which. */
export type Asked = { for: 'assignment' | 'state'; tickets: readonly Changeable[]; state?: State; done?: () => void }

/** Chooses a change for one ticket or many, shows what it will do to each, does it. */
export function ChangeDialog({ asked, close }: { asked: Asked; close: () => void }) {
  const { t } = useWords()
  const [assignment, setAssignment] = useState<Assignment>({})
  const [state, setState] = useState<State | null>(asked.state ?? null)
  const { run, through, failed } = useChanges()
  const change = changeOf(asked, assignment, state)
  const plan = change && planOf(asked.tickets, change)
  const count = plan?.changes.length ?? 0
  const start = async () => {
    if (!plan || !change || count === 0) return
    const result = await run(plan.changes.map(({ before }) => ({ ticket: before, change })))
    if (result.failed.length > 0) return
    asked.done?.()
    close()
  }
  const what = asked.for === 'assignment' ? 'assign' : asked.state === 'closed' ? 'close' : 'state'
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t(`tickets.desk.change.${what}-title`, { count: asked.tickets.length })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack>
        {asked.for === 'assignment' && (
          <AssignmentChoice tickets={asked.tickets} value={assignment} onChange={setAssignment} />
        )}
        {asked.for === 'state' && asked.state === undefined && <StateChoice value={state} onChange={setState} />}
        {plan && change ? (
          <PlanPreview plan={plan} change={change} />
        ) : (
          <Text c="dimmed" size="sm">
            {t('tickets.desk.change.choose-first')}
          </Text>
        )}
        {failed.length > 0 && <FailedChanges failed={failed} />}
        {through !== null && (
          <Progress value={(100 * through) / count} aria-label={t('tickets.desk.change.through', { through, count })} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('shell.cancel')}
          </Button>
          <Button
            onClick={() => void start()}
            loading={through !== null}
            disabled={count === 0}
            data-autofocus={asked.state ? true : undefined}
          >
            {t(`tickets.desk.change.${what}-do`, { count })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function changeOf(asked: Asked, assignment: Assignment, state: State | null): Change | null {
  if (asked.for === 'state') return state && { to: 'state', state }
  if (assignment.team === undefined && assignment.assignee === undefined) return null
  return { to: 'assignment', ...assignment }
}
