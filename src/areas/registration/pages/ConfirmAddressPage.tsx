import { Button, Stack, Text } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { useMe } from '../../../shell/me.ts'
import { Problem } from '../../../shell/problem.ts'
import { Doorway } from '../../../shell/ui/Doorway.tsx'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { GoLink } from '../../../shell/ui/Go.tsx'
import { useWords } from '../../../shell/words.ts'
import type { confirmAddress } from '../addresses/confirm-address.ts'
import { useLinkToken } from './use-link-token.ts'

const keptAs = 'foyer.confirm-address'

/** Where the link that proves an address leads; it works for the person who wrote the address down, signed in. */
export function ConfirmAddressPage() {
  const { t } = useWords()
  const me = useMe()
  const token = useLinkToken(keptAs)
  const proving = useWrite<typeof confirmAddress>('POST /me/address-proofs/confirmation', {
    refresh: [['person']],
    done: () => sessionStorage.removeItem(keptAs),
  })
  const isSpent = proving.error instanceof Problem && proving.error.code === 'sessions.link-spent'
  if (token === '' || isSpent) return <Told of="spent" />
  if (proving.data) return <Told of="done" address={proving.data.address} />
  if (!me.person)
    return (
      <Doorway title={t('registration.address.sign-in-title')} lead={t('registration.address.sign-in-lead')}>
        <Button size="md" fullWidth component={GoLink} to="/sign-in?back=%2Fconfirm-address">
          {t('registration.address.sign-in')}
        </Button>
      </Doorway>
    )
  return (
    <Doorway title={t('registration.address.title')} lead={t('registration.address.lead', { name: me.person.name })}>
      <Stack gap="md">
        {proving.error && <ErrorView error={proving.error} />}
        <Button size="md" fullWidth autoFocus loading={proving.isPending} onClick={() => proving.mutate({ token })}>
          {t('registration.address.confirm')}
        </Button>
      </Stack>
    </Doorway>
  )
}

function Told({ of, address = '' }: { of: 'spent' | 'done'; address?: string }) {
  const { t } = useWords()
  return (
    <Doorway title={t(`registration.address.${of}-title`)}>
      <Stack gap="md" role="status">
        <Text>{t(`registration.address.${of}-lead`, { address })}</Text>
        <Button size="md" fullWidth component={GoLink} to="/profile">
          {t('registration.address.to-profile')}
        </Button>
      </Stack>
    </Doorway>
  )
}
