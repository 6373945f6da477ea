import { Button } from '@mantine/core'
import type { Picker } from '../face.ts'
import { useWords } from '../words.ts'
import { FilterChip } from './FilterChip.tsx'
import classes from './FilterChips.module.css'

export type FilterOption = { value: string; label: string }

/** One filter: what it asks, what it may be, what is chosen. */
export type Filter = {
  key: string
  label: string
  value: readonly string[]
  /** All there is to choose from, or the first of it when `pick` searches for more. */
  options?: readonly FilterOption[]
  pick?: Picker
  /** One at a time: choosing another takes its place. */
  single?: true
}

type FilterChipsProps = {
  filters: readonly Filter[]
  onChange: (key: string, value: string[]) => void
}

/** Filters as sentences one can read: "Status: open, waiting". Each opens its choices; a cross takes it away. */
export function FilterChips({ filters, onChange }: FilterChipsProps) {
  const { t } = useWords()
  const isAny = filters.some((filter) => filter.value.length > 0)
  const clear = () => filters.forEach((filter) => filter.value.length > 0 && onChange(filter.key, []))
  return (
    <div className={classes.chips} role="group" aria-label={t('shell.filters.label')}>
      {filters.map((filter) => (
        <FilterChip key={filter.key} filter={filter} onChange={(value) => onChange(filter.key, value)} />
      ))}
      {isAny && (
        <Button variant="subtle" color="gray" size="compact-xs" onClick={clear}>
          {t('shell.filters.clear')}
        </Button>
      )}
    </div>
  )
}
