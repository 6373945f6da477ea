import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../../../shell/words.ts'
import classes from './CompanyList.module.css'

/** Types ahead of the address, which follows a moment later. */
export function SearchField({ q, type }: { q: string; type: (q: string) => void }) {
  const { t } = useWords()
  const [typed, setTyped] = useState(q)
  const told = useRef(q)
  const tell = useDebouncedCallback((next: string) => {
    told.current = next
    type(next)
  }, 250)
  // Follows Back and links, but not the echo of what is being typed.
  useEffect(() => {
    if (q !== told.current) setTyped(q)
    told.current = q
  }, [q])
  const change = (next: string) => {
    setTyped(next)
    tell(next)
  }
  return (
    <TextInput
      type="search"
      className={classes.search}
      aria-label={t('companies.desk.list.search')}
      placeholder={t('companies.desk.list.search')}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        typed !== '' && (
          <CloseButton size="xs" aria-label={t('companies.desk.list.search-clear')} onClick={() => change('')} />
        )
      }
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
