import { Button, Text } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { explainProblem } from '../../../shell/explain-problem.ts'
import { notify } from '../../../shell/notify.ts'
import { StatusBadge } from '../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../shell/words.ts'
import type { removeEmail } from '../../people/emails/remove.ts'
import type { setPrimaryEmail } from '../../people/emails/set-primary.ts'
import type { proveOwnAddress } from '../addresses/prove-own-address.ts'
import classes from './MyAddresses.module.css'

type Email = { id: number; address: string; isPrimary: boolean; isProven: boolean }

/** One address of one's own, with what can be done about it. */
export function MyAddress({ person, email }: { person: number; email: Email }) {
  const { t } = useWords()
  const { address } = email
  const refresh = { refresh: [['person']] }
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const proving = useWrite<typeof proveOwnAddress>('POST /me/address-proofs', {
    done: () => notify.good(t('registration.addresses.mailed', { address })),
  })
  const preferring = useWrite<typeof setPrimaryEmail>('PUT /people/:id/primary-email', refresh)
  const removing = useWrite<typeof removeEmail>('DELETE /people/:id/emails/:email', refresh)
  const input = { id: person, email: email.id }
  const button = (says: string, run: () => void, isPending: boolean) => (
    <Button size="xs" variant="default" loading={isPending} onClick={run} aria-label={`${t(says)}: ${address}`}>
      {t(says)}
    </Button>
  )
  return (
    <li className={classes.line}>
      <Text size="sm" fw={600} className={classes.address}>
        {address}
      </Text>
      {email.isPrimary && <StatusBadge tone="brand">{t('registration.addresses.primary')}</StatusBadge>}
      {!email.isProven && <StatusBadge tone="warn">{t('registration.addresses.unproven')}</StatusBadge>}
      {!email.isProven &&
        button('registration.addresses.prove', () => proving.mutate({ address }, fail), proving.isPending)}
      {email.isProven &&
        !email.isPrimary &&
        button('registration.addresses.prefer', () => preferring.mutate(input, fail), preferring.isPending)}
      {!email.isPrimary &&
        button('registration.addresses.remove', () => removing.mutate(input, fail), removing.isPending)}
    </li>
  )
}
