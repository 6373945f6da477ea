import { Combobox, Group, Loader, Pill, PillsInput, Text, useCombobox } from '@mantine/core'
import { useDebouncedValue, useId } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { PickOption } from '../face.ts'
import { useWords } from '../words.ts'
import { KindIcon } from './KindIcon.tsx'

type Shared = {
  label: string
  description?: ReactNode
  error?: ReactNode
  placeholder?: string
  required?: boolean
  /** Finds options for what was typed; with nothing typed, the likely ones. */
  search: (text: string, signal: AbortSignal) => Promise<PickOption[]>
}

type One = { many?: false; value: PickOption | null; onChange: (value: PickOption | null) => void }
type Many = { many: true; value: PickOption[]; onChange: (value: PickOption[]) => void }

/** Picks one record or many by typing a part of the name; the server searches. */
export function PickList(props: Shared & (One | Many)) {
  const { label, description, error, placeholder, required, search } = props
  const { t } = useWords()
  const name = useId()
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed, 200)
  const found = useQuery({
    queryKey: ['pick', name, asked],
    queryFn: ({ signal }) => search(asked, signal),
    enabled: box.dropdownOpened,
    placeholderData: keepPreviousData,
  })
  const chosen = props.many ? props.value : props.value ? [props.value] : []
  const offered = (found.data ?? []).filter((option) => !chosen.some((each) => each.value === option.value))
  const change = (next: PickOption[]) => (props.many ? props.onChange(next) : props.onChange(next.at(-1) ?? null))
  const pick = (value: string) => {
    const option = offered.find((each) => each.value === value)
    if (option) change([...chosen, option])
    setTyped('')
    if (!props.many) box.closeDropdown()
  }
  const drop = (value: string) => change(chosen.filter((each) => each.value !== value))
  const dropLast = (event: KeyboardEvent) => {
    const last = chosen.at(-1)
    if (event.key === 'Backspace' && typed === '' && last) drop(last.value)
  }
  const field = {
    label,
    description,
    error,
    required,
    rightSection: found.isFetching ? <Loader size={14} /> : undefined,
  }
  return (
    <Combobox store={box} onOptionSubmit={pick}>
      <Combobox.DropdownTarget>
        <PillsInput {...field} onClick={() => box.openDropdown()}>
          <Pill.Group>
            {chosen.map((option) => (
              <Pill
                key={option.value}
                withRemoveButton
                onRemove={() => drop(option.value)}
                removeButtonProps={{
                  'aria-label': t('shell.pick.remove', { name: option.label }),
                  'aria-hidden': false,
                }}
              >
                {option.label}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                aria-label={label}
                value={typed}
                placeholder={chosen.length === 0 ? (placeholder ?? t('shell.pick.type')) : undefined}
                onFocus={() => box.openDropdown()}
                onBlur={() => box.closeDropdown()}
                onChange={(event) => {
                  setTyped(event.currentTarget.value)
                  box.openDropdown()
                  box.updateSelectedOptionIndex()
                }}
                onKeyDown={dropLast}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
          {offered.map((option) => (
            <Combobox.Option key={option.value} value={option.value}>
              <Group gap="xs" wrap="nowrap">
                {option.kind && <KindIcon kind={option.kind} />}
                <span>{option.label}</span>
                {option.detail && (
                  <Text span size="xs" c="dimmed">
                    {option.detail}
                  </Text>
                )}
              </Group>
            </Combobox.Option>
          ))}
          {offered.length === 0 && <Combobox.Empty>{emptyText(found.isFetching, found.error, t)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function emptyText(isBusy: boolean, error: unknown, t: (key: string) => string): string {
  if (isBusy) return t('shell.loading')
  return t(error ? 'shell.error.network' : 'shell.pick.nothing')
}
