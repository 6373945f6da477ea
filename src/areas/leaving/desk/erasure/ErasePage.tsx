import { Stack } from '@mantine/core'
import type { Plan } from '../plan.ts'
import { HandOver } from '../plan/HandOver.tsx'
import { PlanFrame } from '../plan/PlanFrame.tsx'
import { useHandOver } from '../plan/use-hand-over.ts'
import { ErasurePlan } from './ErasurePlan.tsx'
import { ErasureState } from './ErasureState.tsx'
import { EraseStep } from './EraseStep.tsx'
import { HoldPanel } from './HoldPanel.tsx'

/** Erasing a person: what will go and what will stay blank, the hold that keeps it, and the step itself. */
export function ErasePage() {
  return <PlanFrame>{(plan) => <Erase plan={plan} />}</PlanFrame>
}

function Erase({ plan }: { plan: Plan }) {
  const { receivers, choices } = useHandOver(plan)
  if (plan.erasure) return <ErasureState plan={plan} erasure={plan.erasure} />
  return (
    <Stack gap="md">
      <ErasurePlan person={plan.id} />
      <HoldPanel plan={plan} />
      {!plan.onHold && plan.work.length > 0 && <HandOver plan={plan} receivers={receivers} />}
      {!plan.onHold && <EraseStep plan={plan} choices={choices} />}
    </Stack>
  )
}
