import { Group, Input, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../../shell/words.ts'
import { birthdayOf, partsOfBirthday } from './birthday-parts.ts'

type BirthdayFieldProps = { value: string; onChange: (value: string) => void; error?: string | undefined }

/** Day, month and, where it is known, the year. */
export function BirthdayField({ value, onChange, error }: BirthdayFieldProps) {
  const { t, language } = useWords()
  const [parts, setParts] = useState(() => partsOfBirthday(value))
  const change = (changed: Partial<typeof parts>) => {
    const next = { ...parts, ...changed }
    setParts(next)
    onChange(birthdayOf(next))
  }
  const digits = (text: string) => text.replace(/\D/g, '')
  return (
    <Input.Wrapper label={t('people.personal.birthday')} error={error} labelElement="div">
      <Group gap="xs" wrap="nowrap">
        <TextInput
          w="4rem"
          inputMode="numeric"
          maxLength={2}
          aria-label={t('people.personal.day')}
          placeholder={t('people.personal.day')}
          value={parts.day}
          onChange={(event) => change({ day: digits(event.currentTarget.value) })}
        />
        <NativeSelect
          flex={1}
          aria-label={t('people.personal.month')}
          data={[{ value: '', label: t('people.personal.month') }, ...monthsIn(language)]}
          value={parts.month}
          onChange={(event) => change({ month: event.currentTarget.value })}
        />
        <TextInput
          w="5.5rem"
          inputMode="numeric"
          maxLength={4}
          aria-label={t('people.personal.year')}
          placeholder={t('people.personal.year')}
          value={parts.year}
          onChange={(event) => change({ year: digits(event.currentTarget.value) })}
        />
      </Group>
    </Input.Wrapper>
  )
}

function monthsIn(language: string) {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1).padStart(2, '0'),
    label: name.format(Date.UTC(2000, at, 1)),
  }))
}
