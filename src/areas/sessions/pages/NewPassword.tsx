import { PasswordInput } from '@mantine/core'
import type { ChangeEvent, ReactNode } from 'react'
import { useWords } from '../../../shell/words.ts'

type NewPasswordProps = {
  name: string
  value: string
  onChange: (event: ChangeEvent<HTMLInputElement>) => void
  error?: ReactNode
  /** Links by mail open the door as well: a password may come later. */
  isOptional?: boolean
}

/** The server's shortest; it decides, this only says how far there is to go. */
const shortest = 15

/** A password that is being chosen: seen if wanted, with how many characters are still missing. */
export function NewPassword({ isOptional = false, ...field }: NewPasswordProps) {
  const { t } = useWords()
  const missing = shortest - [...field.value].length
  const isCounting = field.value !== '' && missing > 0
  return (
    <PasswordInput
      {...field}
      size="md"
      label={t(isOptional ? 'sessions.sign-in.new-password-optional' : 'sessions.sign-in.new-password')}
      description={
        isCounting
          ? t('sessions.sign-in.new-password-missing', { count: missing })
          : t('sessions.sign-in.new-password-rule')
      }
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('sessions.sign-in.show') }}
    />
  )
}
