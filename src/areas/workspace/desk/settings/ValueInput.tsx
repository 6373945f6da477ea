import { Code, NativeSelect, NumberInput, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { hasWord, useWords } from '../../../../shell/words.ts'
import { RecordInput } from './RecordInput.tsx'
import type { Shape } from './setting.ts'

type ValueInputProps = {
  label: string
  /** Shown above the input; without it the label is for screen readers alone, as a heading stands there. */
  shows?: 'label'
  shape: Shape
  value: unknown
  onChange: (value: unknown) => void
  disabled: boolean
}

/** The input that fits the shape of a value. */
export function ValueInput({ label, shows, shape, value, onChange, disabled }: ValueInputProps) {
  const { t } = useWords()
  const named = shows ? { label, disabled } : { 'aria-label': label, disabled }
  switch (shape.is) {
    case 'switch':
      return (
        <Switch
          disabled={disabled}
          aria-label={label}
          label={t(value === true ? 'workspace.desk.settings.on' : 'workspace.desk.settings.off')}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'number':
      return (
        <NumberInput
          {...named}
          allowDecimal={false}
          min={shape.least}
          max={shape.most}
          clampBehavior="blur"
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
        />
      )
    case 'text':
      return (
        <TextInput
          {...named}
          maxLength={shape.most}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'choice':
      return (
        <NativeSelect
          {...named}
          data={shape.of.map((each) => ({ value: each, label: choiceText(each, t) }))}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'lines':
      return (
        <Textarea
          {...named}
          autosize
          minRows={2}
          description={t('workspace.desk.settings.one-a-line')}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(event) => onChange(event.currentTarget.value === '' ? [] : event.currentTarget.value.split('\n'))}
        />
      )
    case 'record':
      return <RecordInput label={label} kind={shape.kind} value={value} onChange={onChange} />
    case 'parts':
      return <PartInputs parts={shape.parts} value={value} onChange={onChange} disabled={disabled} />
    case 'cases':
      return <CaseInputs by={shape.by} cases={shape.cases} value={value} onChange={onChange} disabled={disabled} />
    case 'unknown':
      return <Code block>{JSON.stringify(value, null, 2)}</Code>
  }
}

type Inner = Pick<ValueInputProps, 'value' | 'onChange' | 'disabled'>

function PartInputs({ parts, value, onChange, disabled }: Inner & { parts: Record<string, Shape> }) {
  const { t } = useWords()
  const now = partsOf(value)
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {Object.entries(parts).map(([name, shape]) => (
        <ValueInput
          key={name}
          shows="label"
          label={partText(name, t)}
          shape={shape}
          value={now[name]}
          disabled={disabled}
          onChange={(next) => onChange({ ...now, [name]: next })}
        />
      ))}
    </SimpleGrid>
  )
}

function CaseInputs({
  by,
  cases,
  value,
  onChange,
  disabled,
}: Inner & { by: string; cases: Record<string, Record<string, Shape>> }) {
  const { t } = useWords()
  const now = partsOf(value)
  const chosen = textOf(now[by])
  const parts = cases[chosen] ?? {}
  const choose = (next: string) => {
    const wanted = cases[next] ?? {}
    const kept = Object.entries(wanted).map(([name, shape]) => [name, now[name] ?? firstOf(shape)])
    onChange({ [by]: next, ...Object.fromEntries(kept) })
  }
  return (
    <Stack gap="sm">
      <NativeSelect
        label={partText(by, t)}
        disabled={disabled}
        data={Object.keys(cases).map((each) => ({ value: each, label: choiceText(each, t) }))}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <PartInputs
        parts={parts}
        value={now}
        disabled={disabled}
        onChange={(next) => onChange({ ...partsOf(next), [by]: chosen })}
      />
    </Stack>
  )
}

/** What a part begins with when its case is chosen for the first time. */
function firstOf(shape: Shape): unknown {
  if (shape.is === 'number') return shape.least ?? 0
  if (shape.is === 'choice') return shape.of[0]
  return shape.is === 'switch' ? false : ''
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const partsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

function partText(name: string, t: (key: string) => string): string {
  return hasWord(`workspace.desk.settings.part.${name}`) ? t(`workspace.desk.settings.part.${name}`) : name
}

function choiceText(choice: string, t: (key: string) => string): string {
  if (choice === '') return t('workspace.desk.settings.nothing')
  return hasWord(`workspace.desk.settings.choice.${choice}`) ? t(`workspace.desk.settings.choice.${choice}`) : choice
}
