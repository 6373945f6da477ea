import { List, Stack, Text } from '@mantine/core'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Kind } from '../kind.ts'
import type { Preview } from './use-merge.ts'

/** What the merge does beside the fields: what moves, what is set aside, what the one that stays may do afterwards. */
export function Consequences({ preview, kind }: { preview: Preview; kind: Kind }) {
  const { t } = useWords()
  const { moves, setAside, gains, master, other } = preview
  return (
    <Stack gap="md">
      {gains.length > 0 && (
        <Panel title={t('merging.desk.gains.title', { name: master.name })}>
          <List size="sm" spacing={4}>
            {gains.map((gain) => (
              <List.Item key={`${gain.kind} ${gain.name}`}>
                {t(`merging.gain.${gain.kind}`, { name: gain.name, detail: gain.detail ?? t('merging.gain.no-level') })}
              </List.Item>
            ))}
          </List>
        </Panel>
      )}
      <Panel title={t('merging.desk.moves.title', { name: master.name })}>
        {moves.length === 0 ? <Text c="dimmed">{t('merging.desk.moves.none')}</Text> : <Counts of={moves} />}
      </Panel>
      {setAside.length > 0 && (
        <Panel title={t('merging.desk.aside.title')}>
          <Text size="sm" mb="xs">
            {t('merging.desk.aside.says', { name: master.name })}
          </Text>
          <Counts of={setAside} />
        </Panel>
      )}
      <Text size="sm" c="dimmed">
        {t(`merging.desk.after.${kind}`, { master: master.name, other: other.name })}
      </Text>
    </Stack>
  )
}

function Counts({ of }: { of: Preview['moves'] }) {
  const { t, language } = useWords()
  return (
    <List size="sm" spacing={4}>
      {of.map(({ table, count }) => (
        <List.Item key={table}>
          {nameOf(table, t)}: {count.toLocaleString(language)}
        </List.Item>
      ))}
    </List>
  )
}

/** A table that nobody has named yet is shown by its own name rather than left out. */
function nameOf(table: string, t: (key: string) => string): string {
  const key = `merging.table.${table}`
  const found = t(key)
  return found === key ? table.replaceAll('_', ' ') : found
}
