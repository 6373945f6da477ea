import { Button, Group, Progress, Text } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { stopImport } from '../../use-cases/start.ts'
import type { Import } from './import.ts'

/** How far the work is. It goes on when the page is left. */
export function ProgressPanel({ one }: { one: Import }) {
  const { t, language } = useWords()
  const stop = useWrite<typeof stopImport>('DELETE /imports/:id/run', { refresh: [['import', String(one.id)]] })
  const all = one.state === 'undoing' ? one.counts.new + one.counts.changed : one.total
  const share = all ? (one.position / all) * 100 : 100
  return (
    <Panel>
      <Progress value={share} animated size="lg" aria-label={t(`imports.desk.states.${one.state}`)} />
      <Group justify="space-between" mt="sm">
        <Text size="sm">
          {t('imports.desk.progress', {
            done: one.position.toLocaleString(language),
            all: all === null ? '…' : all.toLocaleString(language),
          })}
        </Text>
        {one.can['work'] && one.state !== 'undoing' && (
          <Button
            variant="default"
            size="compact-sm"
            loading={stop.isPending || one.isStopping}
            onClick={() => stop.mutate({ id: one.id })}
          >
            {t('imports.desk.stop')}
          </Button>
        )}
      </Group>
    </Panel>
  )
}
