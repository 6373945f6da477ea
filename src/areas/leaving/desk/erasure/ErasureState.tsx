import { Button, Progress, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconCertificate } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Sentence } from '../../../../shell/ui/Sentence.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { takeBackErasure } from '../../erasure/take-back-erasure.ts'
import { type Plan, partingChanged } from '../plan.ts'

/** Looked at again while it runs. */
const PAUSE = 1500

type ErasureStateProps = { plan: Plan; erasure: NonNullable<Plan['erasure']> }

/** How far an erasure is; while it waits it can be taken back. */
export function ErasureState({ plan, erasure }: ErasureStateProps) {
  const { t } = useWords()
  const client = useQueryClient()
  const { id } = plan
  const isUnderWay = erasure.state === 'running' || (erasure.state === 'waiting' && plan.graceDays === 0)
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['person', id] }), PAUSE)
    return () => clearInterval(timer)
  }, [isUnderWay, client, id])
  const keep = useWrite<typeof takeBackErasure>('DELETE /people/:id/erasure', {
    refresh: partingChanged,
    done: () => notify.good(t('leaving.desk.erase.kept', { name: plan.name })),
  })
  return (
    <Panel title={t('leaving.desk.erase.title')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm" component="div">
          <Sentence
            of={`leaving.desk.erase.is-${erasure.state}`}
            parts={{ at: <DateText at={erasure.dueAt} as="exact" /> }}
          />
        </Text>
        {erasure.state === 'running' && (
          <Progress
            w="100%"
            aria-label={t('leaving.desk.erase.progress')}
            value={(100 * erasure.stepsDone) / (erasure.steps ?? 1)}
          />
        )}
        {keep.error && <ErrorView error={keep.error} />}
        {erasure.state === 'waiting' && (
          <Button
            leftSection={<IconArrowBackUp size={16} />}
            loading={keep.isPending}
            onClick={() => keep.mutate({ id })}
          >
            {t('leaving.desk.erase.keep')}
          </Button>
        )}
        {erasure.state === 'done' && (
          <Button
            variant="default"
            component={GoLink}
            to={`/erasures/${erasure.id}`}
            leftSection={<IconCertificate size={16} />}
          >
            {t('leaving.desk.certificate.open')}
          </Button>
        )}
      </Stack>
    </Panel>
  )
}
