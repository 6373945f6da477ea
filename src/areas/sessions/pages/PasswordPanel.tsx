import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { notify } from '../../../shell/notify.ts'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'
import type { changePassword } from '../passwords/change-password.ts'
import { NewPassword } from './NewPassword.tsx'

/** A new password. Whoever has none yet leaves the present one empty. */
export function PasswordPanel() {
  const { t } = useWords()
  const changing = useWrite<typeof changePassword>('POST /me/password', {
    refresh: [['session', 'list']],
    done: () => {
      form.clear()
      notify.good(t('sessions.profile.password.done'))
    },
  })
  const form = useForm({ current: '', password: '' }, changing)
  const send = form.submit(({ current, password }) => (current === '' ? { password } : { current, password }))
  return (
    <Panel title={t('sessions.profile.password.title')}>
      <form onSubmit={send} noValidate>
        <Stack gap="md" maw="26rem">
          <Text size="sm" c="dimmed">
            {t('sessions.profile.password.lead')}
          </Text>
          <FormProblem form={form} />
          <PasswordInput
            {...form.field('current')}
            size="md"
            label={t('sessions.profile.password.current')}
            description={t('sessions.profile.password.current-none')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('sessions.sign-in.show') }}
          />
          <NewPassword {...form.field('password')} />
          <Group>
            <Button type="submit" size="md" loading={changing.isPending} disabled={form.values.password === ''}>
              {t('sessions.profile.password.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
