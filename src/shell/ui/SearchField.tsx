import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../words.ts'
import classes from './SearchField.module.css'

type SearchFieldProps = {
  /** What is searched: "Search tickets". */
  label: string
  value: string
  /** Called a moment after the last key. */
  onChange: (value: string) => void
}

const pauseMilliseconds = 250

/** Searches while one types: the address of the list follows a moment later. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState(value)
  const told = useRef(value)
  const tell = useDebouncedCallback((next: string) => {
    told.current = next
    onChange(next)
  }, pauseMilliseconds)
  // Follows Back and links, but not the echo of what is being typed.
  useEffect(() => {
    if (value !== told.current) setTyped(value)
    told.current = value
  }, [value])
  const change = (next: string) => {
    setTyped(next)
    tell(next)
  }
  return (
    <TextInput
      type="search"
      className={classes.search}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        typed !== '' && <CloseButton size="xs" aria-label={t('shell.search-clear')} onClick={() => change('')} />
      }
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
