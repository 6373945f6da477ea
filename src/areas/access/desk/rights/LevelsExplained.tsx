import { Accordion, List, Text } from '@mantine/core'
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
          <Accordion>
            {items.map((level) => (
              <Accordion.Item key={level.id} value={String(level.id)}>
                <Accordion.Control>{level.name}</Accordion.Control>
                <Accordion.Panel>
                  <Explained id={level.id} />
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        )}
      </Ready>
    </Panel>
  )
}

function Explained({ id }: { id: number }) {
  const query = useRead<typeof readLevel>(['level', id], 'GET /levels/:id', { id })
  return (
    <Ready query={query}>
      {({ summary }) => (
        <List size="sm">
          {summary.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      )}
    </Ready>
  )
}
