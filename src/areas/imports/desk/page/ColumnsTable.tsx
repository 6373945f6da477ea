import { NativeSelect, Table } from '@mantine/core'
import { useWords } from '../../../../shell/words.ts'
import { fieldsOf } from './fields-of.ts'
import type { Import, Preview } from './import.ts'

type Columns = Import['columns']
type ColumnsTableProps = { one: Import; preview: Preview; isFixed: boolean; change: (columns: Columns) => void }

/** The first lines of the file, with what each column means above it. */
export function ColumnsTable({ one, preview, isFixed, change }: ColumnsTableProps) {
  const { t } = useWords()
  const count = Math.max(one.columns.length, ...preview.lines.map(({ cells }) => cells.length))
  const places = Array.from({ length: count }, (_, at) => at)
  const fields = fieldsOf(one.kind)
  const data = [{ value: '', label: t('imports.desk.left-out') }].concat(
    fields.map((field) => ({ value: field, label: t(`imports.field.${field}`) })),
  )
  const choose = (place: number, value: string) =>
    change(
      places.map((at) =>
        at === place ? (fields.find((field) => field === value) ?? null) : (one.columns[at] ?? null),
      ),
    )
  return (
    <Table.ScrollContainer minWidth={500}>
      <Table withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            {places.map((at) => (
              <Table.Th key={at} miw="9rem">
                {preview.headings[at]}
                <NativeSelect
                  size="xs"
                  aria-label={t('imports.desk.column', { name: preview.headings[at] ?? String(at + 1) })}
                  value={one.columns[at] ?? ''}
                  disabled={isFixed}
                  data={data}
                  onChange={(event) => choose(at, event.currentTarget.value)}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.lines.slice(0, 6).map(({ line, cells }) => (
            <Table.Tr key={line}>
              {places.map((at) => (
                <Table.Td key={at}>{cells[at]}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
