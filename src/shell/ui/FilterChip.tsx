import { CloseButton, Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../words.ts'
import { FilterChoices } from './FilterChoices.tsx'
import type { Filter } from './filter.ts'
import classes from './FilterChips.module.css'

type FilterChipProps = { filter: Filter; onChange: (value: string[]) => void }

/** One filter as a chip: its sentence opens the choices. */
export function FilterChip({ filter, onChange }: FilterChipProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const names = useNames(filter)
  const choose = (value: string) => {
    const isChosen = filter.value.includes(value)
    const others = filter.single ? [] : filter.value.filter((each) => each !== value)
    onChange(isChosen ? others : [...others, value])
    if (filter.single) setOpen(false)
  }
  return (
    <span className={classes.chip} data-set={filter.value.length > 0}>
      <Popover position="bottom-start" shadow="md" trapFocus opened={isOpen} onChange={setOpen}>
        <Popover.Target>
          <button type="button" className={classes.button} onClick={() => setOpen(!isOpen)}>
            {names.length === 0
              ? filter.label
              : t('shell.filters.says', { label: filter.label, value: names.join(', ') })}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={filter.label}>
          {isOpen && <FilterChoices filter={filter} choose={choose} />}
        </Popover.Dropdown>
      </Popover>
      {filter.value.length > 0 && (
        <CloseButton
          size="xs"
          aria-label={t('shell.filters.remove', { label: filter.label })}
          onClick={() => onChange([])}
        />
      )}
    </span>
  )
}

/** What is chosen, by name; an address carries only the id. */
function useNames({ key, value, options = [], pick }: Filter): string[] {
  const unknown = value.filter((each) => !options.some((option) => option.value === each))
  const asked = useQuery({
    queryKey: ['name', key, unknown],
    queryFn: ({ signal }) => Promise.all(unknown.map(async (id) => (await pick?.name(id, signal)) ?? id)),
    enabled: pick !== undefined && unknown.length > 0,
    staleTime: 60_000,
  })
  const known = value.flatMap((each) => options.find((option) => option.value === each)?.label ?? [])
  return unknown.length === 0 ? known : [...known, ...(asked.data ?? unknown.map(() => '…'))]
}
