import { Button } from '@mantine/core'
import { useWords } from '../words.ts'
import type { Filter } from './filter.ts'
import { FilterChip } from './FilterChip.tsx'
import classes from './FilterChips.module.css'

export type { Filter, FilterOption } from './filter.ts'

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
    <fieldset className={classes.chips} aria-label={t('shell.filters.label')}>
      {filters.map((filter) => (
        <FilterChip key={filter.key} filter={filter} onChange={(value) => onChange(filter.key, value)} />
      ))}
      {isAny && (
        <Button variant="subtle" color="gray" size="compact-xs" onClick={clear}>
          {t('shell.filters.clear')}
        </Button>
      )}
    </fieldset>
  )
}
