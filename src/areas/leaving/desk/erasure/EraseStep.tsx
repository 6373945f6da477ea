import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { ConfirmStep } from '../../../../shell/ui/ConfirmStep.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { askForErasure } from '../../erasure/ask-for-erasure.ts'
import { type Plan, partingChanged } from '../plan.ts'

type EraseStepProps = { plan: Plan; choices: { team: number | null; to: number | null }[] }

/** The step that cannot be taken back, or only within the days of grace: the person code is typed first. */
export function EraseStep({ plan, choices }: EraseStepProps) {
  const { t } = useWords()
  const [isAsked, setIsAsked] = useState(false)
  const [removesFiles, setRemovesFiles] = useState(false)
  const { id, name, code, graceDays } = plan
  const erase = useWrite<typeof askForErasure>('POST /people/:id/erasure', {
    refresh: partingChanged,
    done: () => {
      setIsAsked(false)
      notify.news(t(graceDays > 0 ? 'leaving.desk.erase.waits' : 'leaving.desk.erase.begun'))
    },
  })
  const says = t(graceDays > 0 ? 'leaving.desk.erase.says-grace' : 'leaving.desk.erase.says', { count: graceDays })
  return (
    <Panel title={t('leaving.desk.erase.title')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{says}</Text>
        <Checkbox
          label={t('leaving.desk.erase.files')}
          description={t('leaving.desk.erase.files-says')}
          checked={removesFiles}
          onChange={(event) => setRemovesFiles(event.currentTarget.checked)}
        />
        <Button color="clay" leftSection={<IconEraser size={16} />} onClick={() => setIsAsked(true)}>
          {t('leaving.desk.erase.action')}
        </Button>
      </Stack>
      <ConfirmStep
        isOpen={isAsked}
        close={() => setIsAsked(false)}
        title={t('leaving.desk.erase.confirm', { name })}
        sentence={says}
        action={t('leaving.desk.erase.action')}
        typeFirst={code}
        run={() => erase.mutate({ id, code, removesFiles, handOver: choices })}
        isRunning={erase.isPending}
        error={erase.error}
      />
    </Panel>
  )
}
