import { Alert, SimpleGrid, Stack } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Sentence } from '../../../../shell/ui/Sentence.tsx'
import { hasWord, useWords } from '../../../../shell/words.ts'
import type { Plan } from '../plan.ts'
import { HandOver } from './HandOver.tsx'
import { Holdings } from './Holdings.tsx'
import { PartingSteps } from './PartingSteps.tsx'
import { PlanFrame } from './PlanFrame.tsx'
import { useHandOver } from './use-hand-over.ts'

/** What somebody works on, holds and comes in by, counted before anything ends; and the steps that end it. */
export function PlanPage() {
  return <PlanFrame>{(plan) => <PlanView plan={plan} />}</PlanFrame>
}

function PlanView({ plan }: { plan: Plan }) {
  const { t, language } = useWords()
  const { receivers, choices } = useHandOver(plan)
  const number = (count: number) => count.toLocaleString(language)
  return (
    <Stack gap="md">
      {plan.erasure && <ErasureNews erasure={plan.erasure} />}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Stack gap="md">
          <HandOver plan={plan} receivers={receivers} />
          <PartingSteps plan={plan} choices={choices} />
        </Stack>
        <Stack gap="md">
          <Panel title={t('leaving.desk.ends.title')}>
            <FactList
              facts={[
                { label: t('leaving.desk.ends.sessions'), value: number(plan.waysIn.sessions) },
                { label: t('leaving.desk.ends.keys'), value: number(plan.waysIn.keys) },
                { label: t('leaving.desk.ends.links'), value: number(plan.waysIn.links) },
              ]}
            />
          </Panel>
          <Holdings plan={plan} />
        </Stack>
      </SimpleGrid>
    </Stack>
  )
}

function ErasureNews({ erasure }: { erasure: NonNullable<Plan['erasure']> }) {
  const key = `leaving.desk.erase.is-${erasure.state}`
  if (!hasWord(key)) return null
  return (
    <Alert color="amber" icon={<IconClock size={18} />} role="note">
      <Sentence of={key} parts={{ at: <DateText at={erasure.dueAt} as="exact" /> }} />
    </Alert>
  )
}
