import { Radio, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Kind } from '../kind.ts'
import type { Preview } from './use-merge.ts'

type FieldChoicesProps = {
  preview: Preview
  fields: Preview['fields']
  kind: Kind
  take: readonly string[]
  onTake: (take: readonly string[]) => void
}

/** The fields of both side by side; where they differ one chooses whose stays. Empty ones are filled by themselves. */
export function FieldChoices({ preview, fields, kind, take, onTake }: FieldChoicesProps) {
  const { t } = useWords()
  const [initially] = useState(preview)
  const { master, other } = initially
  return (
    <Panel title={t('merging.desk.fields.title')}>
      <Table.ScrollContainer minWidth={300}>
        <Table aria-label={t('merging.desk.fields.title')} verticalSpacing="xs" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="6.5rem">{t('merging.desk.fields.field')}</Table.Th>
              <Table.Th>{t('merging.desk.fields.stays', { name: master.name })}</Table.Th>
              <Table.Th>{t('merging.desk.fields.goes', { name: other.name })}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {master.code && (
              <Table.Tr>
                <Table.Th scope="row">{t('merging.desk.fields.code')}</Table.Th>
                <Table.Td>{master.code}</Table.Td>
                <Table.Td>
                  {other.code}{' '}
                  <Text size="xs" c="dimmed">
                    {t('merging.desk.fields.code-says')}
                  </Text>
                </Table.Td>
              </Table.Tr>
            )}
            {fields.map((field) => (
              <FieldRow
                key={field.name}
                field={field}
                label={t(`merging.field.${kind}.${field.name}`)}
                isTaken={take.includes(field.name)}
                onTake={(isTaken) => onTake(isTaken ? [...take, field.name] : take.filter((one) => one !== field.name))}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  )
}

type Field = Preview['fields'][number]

const isEmpty = (value: Field['master']) => value === null || value === ''

type FieldRowProps = { field: Field; label: string; isTaken: boolean; onTake: (isTaken: boolean) => void }

function FieldRow({ field, label, isTaken, onTake }: FieldRowProps) {
  // `after` is what stays when nothing is taken: of notes, both.
  const { master, other, after } = field
  const differs = !isEmpty(master) && !isEmpty(other) && master !== other
  if (!differs)
    return (
      <Table.Tr>
        <Table.Th scope="row">{label}</Table.Th>
        <Table.Td>
          <Value of={after} />
        </Table.Td>
        <Table.Td>
          <Value of={other} />
        </Table.Td>
      </Table.Tr>
    )
  return (
    <Table.Tr>
      <Table.Th scope="row">{label}</Table.Th>
      <Table.Td>
        <Radio checked={!isTaken} onChange={() => onTake(false)} name={field.name} label={<Value of={after} />} />
      </Table.Td>
      <Table.Td>
        <Radio checked={isTaken} onChange={() => onTake(true)} name={field.name} label={<Value of={other} />} />
      </Table.Td>
    </Table.Tr>
  )
}

function Value({ of }: { of: Field['master'] }) {
  const { t } = useWords()
  if (isEmpty(of)) return <Text c="dimmed">{t('shell.none')}</Text>
  if (typeof of === 'boolean') return t(of ? 'merging.desk.yes' : 'merging.desk.no')
  return <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{of}</span>
}
