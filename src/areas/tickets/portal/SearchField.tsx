import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useWords } from '../../../shell/words.ts'

const pauseMilliseconds = 250

type SearchFieldProps = { value: string; onChange: (value: string) => void }

/** Words to look for; tells them after a short pause in typing, and follows the address when Back changes it. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState(value)
  const told = useRef(value)
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setTyped(value)
  }, [value])
  const tell = useEffectEvent(() => {
    told.current = typed
    onChange(typed)
  })
  useEffect(() => {
    if (typed === told.current) return
    const timer = setTimeout(tell, pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <TextInput
      role="searchbox"
      aria-label={t('tickets.portal.list.search')}
      placeholder={t('tickets.portal.list.search')}
      leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
      rightSection={
        typed !== '' && (
          <CloseButton size="sm" aria-label={t('tickets.portal.list.clear')} onClick={() => setTyped('')} />
        )
      }
      maw="32rem"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
}
