import { Table, Text } from '@mantine/core'
import { useRead } from '../../../../shell/ask.ts'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { readErasurePlan } from '../../erasure/read-erasure-plan.ts'
import { useTableName } from './use-table-name.ts'

const MOST = 10_000
const tones = { removed: 'bad', blanked: 'warn', kept: 'neutral' } as const

/** Record by record kind: what goes with the person, what stays without its words, what stays and shows a blank. */
export function ErasurePlan({ person }: { person: number }) {
  const { t, language } = useWords()
  const nameOf = useTableName()
  const query = useRead<typeof readErasurePlan>(['person', person, 'erasure-plan'], 'GET /people/:id/erasure-plan', {
    id: person,
  })
  return (
    <Panel title={t('leaving.desk.erase.plan')}>
      <Text size="sm" mb="sm">
        {t('leaving.desk.erase.plan-says')}
      </Text>
      <Ready query={query}>
        {({ lines }) => (
          <Table.ScrollContainer minWidth={320}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('leaving.desk.erase.records')}</Table.Th>
                  <Table.Th>{t('leaving.desk.erase.fate')}</Table.Th>
                  <Table.Th ta="end">{t('leaving.desk.erase.count')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {lines.map(({ table, deed, count }) => (
                  <Table.Tr key={`${table} ${deed}`}>
                    <Table.Td>{nameOf(table)}</Table.Td>
                    <Table.Td>
                      <StatusBadge tone={tones[deed]}>{t(`leaving.desk.deed.${deed}`)}</StatusBadge>
                    </Table.Td>
                    <Table.Td ta="end">
                      {count > MOST ? `${MOST.toLocaleString(language)}+` : count.toLocaleString(language)}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Ready>
    </Panel>
  )
}
