import { Button, Group, List, Text } from '@mantine/core'
import { useState } from 'react'
import { useCan } from '../../../../shell/can.tsx'
import { notify } from '../../../../shell/notify.ts'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Holder, Side } from '../holder.ts'
import { RightsMatrix } from './RightsMatrix.tsx'
import { useGrant } from './use-grant.ts'

/** What the role or level lets people do: as sentences to read, and as boxes to change. */
export function RightsPanel({ side, holder }: { side: Side; holder: Holder }) {
  const { t } = useWords()
  const can = useCan()
  const [grants, setGrants] = useState<Holder['grants'] | null>(null)
  const grant = useGrant(side, () => {
    notify.good(t('access.desk.granted', { name: holder.name }))
    setGrants(null)
  })
  const edit = (
    <Button size="compact-sm" variant="default" onClick={() => setGrants(holder.grants)}>
      {t('access.desk.change-rights')}
    </Button>
  )
  if (grants === null) {
    return (
      <Panel title={t('access.desk.means')} actions={can('edit', holder) && edit}>
        {holder.summary.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('access.desk.nothing')}
          </Text>
        )}
        <List size="sm" spacing={4}>
          {holder.summary.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
        {!can('edit', holder) && (
          <Text size="xs" c="dimmed" mt="sm">
            {t(`access.desk.${side}.locked`)}
          </Text>
        )}
      </Panel>
    )
  }
  return (
    <Panel title={t('access.desk.rights')}>
      <Text size="sm" c="dimmed">
        {t('access.desk.at-once')}
      </Text>
      <RightsMatrix side={side} grants={grants} onChange={setGrants} />
      {grant.error && <ErrorView error={grant.error} />}
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={() => setGrants(null)}>
          {t('shell.cancel')}
        </Button>
        <Button
          loading={grant.isPending}
          onClick={() => grant.mutate({ id: holder.id, version: holder.version, grants })}
        >
          {t('access.desk.save')}
        </Button>
      </Group>
    </Panel>
  )
}
