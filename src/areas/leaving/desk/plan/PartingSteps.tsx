import { Button, Stack, Text } from '@mantine/core'
import { IconDoorEnter, IconUserMinus, IconUserOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { notify } from '../../../../shell/notify.ts'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { comeBack } from '../../departure/come-back.ts'
import type { leave } from '../../departure/leave.ts'
import type { removeStaff } from '../../staff/remove-staff.ts'
import type { restoreStaff } from '../../staff/restore-staff.ts'
import { type Plan, partingChanged } from '../plan.ts'

type PartingStepsProps = { plan: Plan; choices: { team: number | null; to: number | null }[] }

/** Out of the staff, away from the desk, and back again: each is done at once and can be taken back. */
export function PartingSteps({ plan, choices }: PartingStepsProps) {
  const { t } = useWords()
  const can = useCan()
  const { id, name } = plan
  const told = (says: string) => ({ refresh: partingChanged, done: () => notify.good(t(says, { name })) })
  const remove = useWrite<typeof removeStaff>('POST /people/:id/staff-departure', told('leaving.desk.step.removed'))
  const restore = useWrite<typeof restoreStaff>(
    'DELETE /people/:id/staff-departure',
    told('leaving.desk.step.restored'),
  )
  const off = useWrite<typeof leave>('POST /people/:id/departure', told('leaving.desk.step.left'))
  const on = useWrite<typeof comeBack>('DELETE /people/:id/departure', told('leaving.desk.step.back'))
  const isAway = plan.deactivatedAt !== null
  const error = remove.error ?? restore.error ?? off.error ?? on.error
  return (
    <Panel title={t('leaving.desk.step.title')}>
      <Stack gap="md">
        {error !== null && <ErrorView error={error} />}
        {plan.staff && can('assign-role', plan) && (
          <Step says={t('leaving.desk.step.remove-says')}>
            <Button
              variant="default"
              leftSection={<IconUserMinus size={16} />}
              loading={remove.isPending}
              onClick={() => remove.mutate({ id, handOver: choices })}
            >
              {t('leaving.desk.step.remove')}
            </Button>
          </Step>
        )}
        {plan.back.staff !== null && !isAway && can('assign-role', plan) && (
          <Step says={t('leaving.desk.step.restore-says', { count: plan.back.staff })}>
            <Button
              variant="default"
              leftSection={<IconDoorEnter size={16} />}
              loading={restore.isPending}
              onClick={() => restore.mutate({ id })}
            >
              {t('leaving.desk.step.restore')}
            </Button>
          </Step>
        )}
        {!isAway && (
          <Step says={t('leaving.desk.step.leave-says')}>
            <Button
              color="clay"
              leftSection={<IconUserOff size={16} />}
              loading={off.isPending}
              onClick={() => off.mutate({ id, handOver: choices, version: plan.version })}
            >
              {t('leaving.desk.step.leave')}
            </Button>
          </Step>
        )}
        {isAway && plan.erasure === null && (
          <Step says={t('leaving.desk.step.come-back-says', { count: plan.back.desk ?? 0 })}>
            <Button leftSection={<IconDoorEnter size={16} />} loading={on.isPending} onClick={() => on.mutate({ id })}>
              {t('leaving.desk.step.come-back')}
            </Button>
          </Step>
        )}
      </Stack>
    </Panel>
  )
}

function Step({ says, children }: { says: string; children: ReactNode }) {
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">{says}</Text>
      {children}
    </Stack>
  )
}
