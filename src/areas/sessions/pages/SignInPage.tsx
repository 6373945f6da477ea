import { Alert, Stack } from '@mantine/core'
import { useMe } from '../../../shell/me.ts'
import { useRegistry } from '../../../shell/registry.ts'
import { Doorway } from '../../../shell/ui/Doorway.tsx'
import { Slot } from '../../../shell/slot.tsx'
import { useAddressState } from '../../../shell/use-address.ts'
import { useWords } from '../../../shell/words.ts'
import { AlreadyIn } from './AlreadyIn.tsx'
import { AskForLink } from './AskForLink.tsx'
import { PasswordForm } from './PasswordForm.tsx'

/** The door of either face: by a link in a mail, or with a password. */
export function SignInPage() {
  const { t } = useWords()
  const me = useMe()
  const { face } = useRegistry()
  const [address, setAddress] = useAddressState({ back: '', way: face === 'desk' ? 'password' : 'link', out: '' })
  if (me.person) return <AlreadyIn person={me.person} face={face} back={address.back} />
  const isReset = address.way === 'reset'
  const turn = (way: string) => setAddress({ way, out: '' })
  const way = isReset || address.way === 'password' ? address.way : 'link'
  return (
    <Doorway
      title={t(isReset ? 'sessions.sign-in.reset-title' : 'sessions.sign-in.title')}
      lead={t(`sessions.sign-in.lead-${way}`)}
    >
      <Stack gap="lg">
        {address.out !== '' && (
          <Alert color="moss" role="status">
            {t('sessions.sign-in.out.done')}
          </Alert>
        )}
        {way === 'password' ? (
          <PasswordForm face={face} back={address.back} turn={turn} />
        ) : (
          <AskForLink key={way} purpose={isReset ? 'reset' : 'magic'} turn={turn} />
        )}
        <Slot name="sign-in.more" />
      </Stack>
    </Doorway>
  )
}
