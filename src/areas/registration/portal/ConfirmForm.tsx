import { Alert, Button, PasswordInput, Stack } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { forgetHat } from '../../../shell/hat.ts'
import { useMe } from '../../../shell/me.ts'
import { comeBack } from '../../../shell/signed-out.ts'
import { Doorway } from '../../../shell/ui/Doorway.tsx'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'
import type { confirmSignUp } from '../links/confirm-sign-up.ts'

type ConfirmFormProps = { token: string; name: string; address: string; next: 'join' | 'ask'; waiting: () => void }

/** One button; for whoever comes in at once also a password, if they want one. */
export function ConfirmForm({ token, name, address, next, waiting }: ConfirmFormProps) {
  const { t } = useWords()
  const me = useMe()
  const confirming = useWrite<typeof confirmSignUp>('POST /registrations/confirmation', {
    done: ({ outcome }) => {
      if (outcome === 'waiting') return waiting()
      forgetHat()
      return comeBack('portal', '/')
    },
  })
  const form = useForm({ password: '' }, confirming)
  return (
    <Doorway
      title={t('registration.confirm.title', { name })}
      lead={t(`registration.confirm.${next}-lead`, { address, workspace: me.workspace.name })}
    >
      <form onSubmit={form.submit(({ password }) => ({ token, ...(password === '' ? {} : { password }) }))} noValidate>
        <Stack gap="md">
          {me.person && next === 'join' && (
            <Alert color="amber">{t('registration.confirm.replaces', { name: me.person.name })}</Alert>
          )}
          <FormProblem form={form} />
          {next === 'join' && (
            <PasswordInput
              {...form.field('password')}
              size="md"
              label={t('registration.confirm.password')}
              description={t('registration.confirm.password-says')}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': t('registration.confirm.show') }}
            />
          )}
          <Button
            type="submit"
            size="md"
            fullWidth
            loading={confirming.isPending || confirming.data?.outcome === 'in'}
            autoFocus={next === 'ask'}
          >
            {t(`registration.confirm.${next}-action`)}
          </Button>
        </Stack>
      </form>
    </Doorway>
  )
}
