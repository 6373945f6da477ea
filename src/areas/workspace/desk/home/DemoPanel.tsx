import { Button, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useRead, useWrite } from '../../../../shell/ask.ts'
import type { Known } from '../../../../shell/call.ts'
import { notify } from '../../../../shell/notify.ts'
import { ConfirmStep } from '../../../../shell/ui/ConfirmStep.tsx'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'

type Demo = { loaded: boolean }
type ReadDemo = Known<'GET /demo', Record<never, never>, Demo>
type LoadDemo = Known<'POST /demo', Record<never, never>, Demo>
type RemoveDemo = Known<'DELETE /demo', Record<never, never>, Demo>

/** For Owners: a world of invented customers to try things on, in and out by one click. To others the server says no. */
export function DemoPanel() {
  const { t } = useWords()
  const client = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const demo = useRead<ReadDemo>(['demo'], 'GET /demo', {})
  const changed = ({ loaded }: Demo) => {
    notify.good(t(loaded ? 'workspace.desk.demo.is-loaded' : 'workspace.desk.demo.is-removed'))
    setAsking(false)
    void client.invalidateQueries()
  }
  const load = useWrite<LoadDemo>('POST /demo', { done: changed })
  const remove = useWrite<RemoveDemo>('DELETE /demo', { done: changed })
  if (demo.error || !demo.data) return null
  const { loaded } = demo.data
  return (
    <Panel
      title={t('workspace.desk.demo.title')}
      actions={
        loaded ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('workspace.desk.demo.remove')}
          </Button>
        ) : (
          <Button variant="default" loading={load.isPending} onClick={() => load.mutate({})}>
            {t('workspace.desk.demo.load')}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {t(loaded ? 'workspace.desk.demo.loaded-says' : 'workspace.desk.demo.says')}
      </Text>
      {load.error && <ErrorView error={load.error} />}
      <ConfirmStep
        isOpen={isAsking}
        close={() => setAsking(false)}
        title={t('workspace.desk.demo.remove-title')}
        sentence={t('workspace.desk.demo.remove-says')}
        action={t('workspace.desk.demo.remove')}
        run={() => remove.mutate({})}
        isRunning={remove.isPending}
        error={remove.error}
      />
    </Panel>
  )
}
