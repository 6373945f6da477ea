import { Alert, Button, Stack, TextInput } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import { useMe } from '../../../shell/me.ts'
import { Problem } from '../../../shell/problem.ts'
import { useRegistry } from '../../../shell/registry.ts'
import { Doorway } from '../../../shell/ui/Doorway.tsx'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'
import type { inspectLink } from '../links/inspect-link.ts'
import type { redeemLink } from '../links/redeem-link.ts'
import { goIn } from './go-in.ts'
import { NewPassword } from './NewPassword.tsx'
import { SpentLink } from './SpentLink.tsx'

type Link = OutputOf<typeof inspectLink>

/** Follows a link: one button, or first what its purpose needs (who the owner is, a new password). */
export function FollowLink({ token, link }: { token: string; link: Link }) {
  const { t } = useWords()
  const me = useMe()
  const { face } = useRegistry()
  const following = useWrite<typeof redeemLink>('POST /session/link', { done: (answer) => goIn(face, answer.face, '') })
  const form = useForm({ name: '', address: '', password: '' }, following)
  const isNewOwner = link.isFirstOwner
  const needsPassword = link.purpose === 'invitation' || link.purpose === 'reset'
  if (following.error instanceof Problem && following.error.code === 'sessions.link-spent') return <SpentLink />
  const words = `sessions.sign-in.link.${isNewOwner ? 'first-owner' : link.purpose}`
  return (
    <Doorway
      title={t(`${words}-title`, { name: link.name ?? '' })}
      lead={t(`${words}-lead`, { workspace: me.workspace.name })}
    >
      <form onSubmit={form.submit((values) => ({ token, ...givenOf(values) }))} noValidate>
        <Stack gap="md">
          {me.person && me.person.name !== link.name && (
            <Alert color="amber">{t('sessions.sign-in.link.replaces', { name: me.person.name })}</Alert>
          )}
          <FormProblem form={form} />
          {isNewOwner && (
            <>
              <TextInput
                {...form.field('name')}
                size="md"
                label={t('sessions.sign-in.link.name')}
                autoComplete="name"
                autoFocus
              />
              <TextInput
                {...form.field('address')}
                size="md"
                type="email"
                label={t('sessions.sign-in.address')}
                description={t('sessions.sign-in.link.address-why')}
                autoComplete="username"
              />
            </>
          )}
          {(isNewOwner || needsPassword) && <NewPassword {...form.field('password')} isOptional={isNewOwner} />}
          <Button
            type="submit"
            size="md"
            fullWidth
            loading={following.isPending || following.isSuccess}
            autoFocus={!isNewOwner && !needsPassword}
          >
            {t(`${words}-action`)}
          </Button>
        </Stack>
      </form>
    </Doorway>
  )
}

/** What was filled in; what was left empty is not sent. */
const givenOf = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))
