import { Button, Stack, Text } from '@mantine/core'
import { IconFileZip } from '@tabler/icons-react'
import { useWrite } from '../../../../shell/ask.ts'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { askForCopy } from '../../copy/ask-for-copy.ts'
import { CopyLines } from '../../pages/CopyLines.tsx'
import type { Plan } from '../plan.ts'
import { PlanFrame } from './PlanFrame.tsx'

/** Copies of everything that is known of a person, for whoever asks what the desk has of them. */
export function CopiesPage() {
  return <PlanFrame>{(plan) => <Copies plan={plan} />}</PlanFrame>
}

function Copies({ plan }: { plan: Plan }) {
  const { t } = useWords()
  const begin = useWrite<typeof askForCopy>('POST /people/:id/copies', {
    refresh: [['copy']],
    done: () => notify.news(t('leaving.copy.begun')),
  })
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  return (
    <Panel title={t('leaving.desk.copies.title')}>
      <Stack gap="md" align="flex-start">
        <Text size="sm">{t('leaving.desk.copies.says')}</Text>
        {plan.erasure === null && (
          <Button
            leftSection={<IconFileZip size={16} />}
            loading={begin.isPending}
            onClick={() => begin.mutate({ id: plan.id }, fail)}
          >
            {t('leaving.desk.copies.make')}
          </Button>
        )}
        <CopyLines person={plan.id} />
      </Stack>
    </Panel>
  )
}
