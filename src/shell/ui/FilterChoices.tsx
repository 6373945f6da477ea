import { Checkbox, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCheck } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../words.ts'
import type { Filter, FilterOption } from './filter.ts'
import classes from './FilterChips.module.css'

type FilterChoicesProps = { filter: Filter; choose: (value: string) => void }

const manyOptions = 8

/** What a filter may be, to tick or to choose one of; found by typing where there is much. */
export function FilterChoices({ filter, choose }: FilterChoicesProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const offered = useOffered(filter, typed)
  return (
    <Stack gap="xs" className={classes.options}>
      {(filter.pick || (filter.options?.length ?? 0) > manyOptions) && (
        <TextInput
          aria-label={t('shell.filters.find')}
          placeholder={t('shell.filters.find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
      )}
      {offered.map((option) =>
        filter.single ? (
          <UnstyledButton
            key={option.value}
            className={classes.choice}
            aria-pressed={filter.value.includes(option.value)}
            onClick={() => choose(option.value)}
          >
            <span>{option.label}</span>
            {filter.value.includes(option.value) && <IconCheck size={14} aria-hidden />}
          </UnstyledButton>
        ) : (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={filter.value.includes(option.value)}
            onChange={() => choose(option.value)}
          />
        ),
      )}
      {offered.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('shell.pick.nothing')}
        </Text>
      )}
    </Stack>
  )
}

function useOffered({ key, options = [], pick }: Filter, typed: string): FilterOption[] {
  const [asked] = useDebouncedValue(typed.trim(), 200)
  const found = useQuery({
    queryKey: ['pick', key, asked],
    queryFn: ({ signal }) => pick?.search(asked, signal) ?? [],
    enabled: pick !== undefined,
    placeholderData: keepPreviousData,
  })
  const fixed = options.filter((option) => option.label.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()))
  const more = (found.data ?? []).filter((option) => !options.some((each) => each.value === option.value))
  return [...fixed, ...more]
}
