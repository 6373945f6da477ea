import { List, Stack, Text } from '@mantine/core'
import { useRead } from '../../../../shell/ask.ts'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listLevels } from '../../levels/list.ts'
import type { readLevel } from '../../levels/read.ts'

/** On a company's page: what its people may do in the portal by their level, in plain words. */
export function LevelsExplained() {
  const { t } = useWords()
  const query = useRead<typeof listLevels>(['level', 'list', 'all'], 'GET /levels', { limit: 100 })
  return (
    <Panel title={t('access.desk.level.explained')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('access.desk.level.explained-says')}
      </Text>
      <Ready query={query}>
        {({ items }) => (
          <Stack>
            {items.map((level) => (
              <Explained key={level.id} id={level.id} name={level.name} />
            ))}
          </Stack>
        )}
      </Ready>
    </Panel>
  )
}

function Explained({ id, name }: { id: number; name: string }) {
  const query = useRead<typeof readLevel>(['level', id], 'GET /levels/:id', { id })
  return (
    <div>
      <Text fw={600} size="sm">
        {name}
      </Text>
      <Ready query={query}>
        {({ summary }) => (
          <List size="sm">
            {summary.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        )}
      </Ready>
    </div>
  )
}
