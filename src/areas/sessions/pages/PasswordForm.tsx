import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useWrite } from '../../../shell/ask.ts'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'
import type { signIn } from '../sign-in.ts'
import { goIn } from './go-in.ts'

type PasswordFormProps = {
  face: 'desk' | 'portal'
  back: string
  /** To another way of signing in. */
  turn: (way: 'link' | 'reset') => void
}

/** Name and password, with the ways on for those who have none at hand. */
export function PasswordForm({ face, back, turn }: PasswordFormProps) {
  const { t } = useWords()
  const signing = useWrite<typeof signIn>('POST /session', { done: (answer) => goIn(face, answer.face, back) })
  const form = useForm({ name: '', password: '' }, signing)
  return (
    <form onSubmit={form.submit((values) => values)}>
      <Stack gap="md">
        <FormProblem form={form} />
        <TextInput
          {...form.field('name')}
          size="md"
          label={t('sessions.sign-in.name')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
        <PasswordInput
          {...form.field('password')}
          size="md"
          label={t('sessions.sign-in.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('sessions.sign-in.show') }}
        />
        <Button type="submit" size="md" fullWidth loading={signing.isPending || signing.isSuccess}>
          {t('sessions.sign-in.action')}
        </Button>
        <Button
          variant="default"
          size="md"
          fullWidth
          leftSection={<IconMail size={18} stroke={1.6} />}
          onClick={() => turn('link')}
        >
          {t('sessions.sign-in.to-link')}
        </Button>
        <Anchor component="button" type="button" size="sm" ta="center" onClick={() => turn('reset')}>
          {t('sessions.sign-in.forgotten')}
        </Anchor>
      </Stack>
    </form>
  )
}
