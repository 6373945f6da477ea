import { Checkbox, NativeSelect } from '@mantine/core'
import { useWords } from '../../../../shell/words.ts'
import { encodingChoices } from './encoding-choices.ts'
import type { Import } from './import.ts'

type Layout = Import['layout']
type ReadingFieldsProps = { one: Import; sheets: readonly string[]; isFixed: boolean; change: (layout: Layout) => void }

/** Encoding, separator or sheet, and whether the first line names the columns. */
export function ReadingFields({ one: { layout }, sheets, isFixed, change }: ReadingFieldsProps) {
  const { t } = useWords()
  return (
    <>
      {layout.format === 'csv' ? (
        <>
          <NativeSelect
            label={t('imports.desk.encoding')}
            value={layout.encoding}
            disabled={isFixed}
            data={[...encodingChoices]}
            onChange={(event) => {
              const encoding = encodingChoices.find((known) => known === event.currentTarget.value)
              if (encoding) change({ ...layout, encoding })
            }}
          />
          <NativeSelect
            label={t('imports.desk.separator')}
            value={layout.separator}
            disabled={isFixed}
            data={separators.map(([value, key]) => ({ value, label: t(`imports.desk.separators.${key}`) }))}
            onChange={(event) => change({ ...layout, separator: event.currentTarget.value })}
          />
        </>
      ) : (
        <NativeSelect
          label={t('imports.desk.sheet')}
          value={String(layout.sheet)}
          disabled={isFixed}
          data={sheets.map((name, at) => ({ value: String(at), label: name }))}
          onChange={(event) => change({ ...layout, sheet: Number(event.currentTarget.value) })}
        />
      )}
      <Checkbox
        label={t('imports.desk.has-headings')}
        checked={layout.hasHeadings}
        disabled={isFixed}
        pb="xs"
        onChange={(event) => change({ ...layout, hasHeadings: event.currentTarget.checked })}
      />
    </>
  )
}

const separators = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const
