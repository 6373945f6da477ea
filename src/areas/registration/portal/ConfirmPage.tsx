import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../shell/call.ts'
import { Problem } from '../../../shell/problem.ts'
import { Doorway } from '../../../shell/ui/Doorway.tsx'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { GoLink } from '../../../shell/ui/Go.tsx'
import { LoadingView } from '../../../shell/ui/LoadingView.tsx'
import { useWords } from '../../../shell/words.ts'
import type { inspectSignUp } from '../links/inspect-sign-up.ts'
import { useLinkToken } from '../pages/use-link-token.ts'
import { ConfirmForm } from './ConfirmForm.tsx'

/** Where the link to confirm an address leads. Nothing is used up before the visitor says so. */
export function ConfirmPage() {
  const { t } = useWords()
  const token = useLinkToken()
  const [isWaiting, setWaiting] = useState(false)
  const link = useQuery({
    queryKey: ['sign-up', token],
    queryFn: ({ signal }) =>
      call<typeof inspectSignUp>('POST /registrations/inspection', { token }, { signal, onSignedOut: 'stay' }),
    enabled: token !== '',
    retry: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
  if (isWaiting) return <Told of="waiting" />
  if (token === '' || isSpent(link.error)) return <Told of="spent" to="/sign-up" />
  if (link.data?.next === 'sign-in') return <Told of="known" to="/sign-in" />
  if (link.data?.next === 'refuse') return <Told of="refuse" />
  if (link.data)
    return (
      <ConfirmForm
        token={token}
        name={link.data.name}
        address={link.data.address}
        next={link.data.next}
        waiting={() => setWaiting(true)}
      />
    )
  return (
    <Doorway title={t('registration.confirm.looking')}>
      {link.error ? <ErrorView error={link.error} retry={() => void link.refetch()} /> : <LoadingView lines={2} />}
    </Doorway>
  )
}

/** A page that only says how things stand, and the way on. */
function Told({ of, to }: { of: 'waiting' | 'spent' | 'known' | 'refuse'; to?: string }) {
  const { t } = useWords()
  return (
    <Doorway title={t(`registration.confirm.${of}-title`)}>
      <Stack gap="md" role="status">
        <Text>{t(`registration.confirm.${of}`)}</Text>
        {to && (
          <Button size="md" fullWidth component={GoLink} to={to}>
            {t(`registration.confirm.${of}-on`)}
          </Button>
        )}
      </Stack>
    </Doorway>
  )
}

/** A link that is used, too old, replaced, or not whole. */
const isSpent = (error: unknown) => error instanceof Problem && (error.status === 401 || error.status === 422)
