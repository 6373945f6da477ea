import { Button, Stack } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useWrite } from '../../../shell/ask.ts'
import { useMe } from '../../../shell/me.ts'
import { useRegistry } from '../../../shell/registry.ts'
import { Doorway } from '../../../shell/ui/Doorway.tsx'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { GoLink } from '../../../shell/ui/Go.tsx'
import { LoadingView } from '../../../shell/ui/LoadingView.tsx'
import { useWords } from '../../../shell/words.ts'
import type { signOut } from '../sign-out.ts'
import { forgetAll } from './forget-all.ts'

/** Signs out at once when chosen in the menu; asks first when the browser was led here by a link from elsewhere. */
export function SignOutPage() {
  const { t } = useWords()
  const me = useMe()
  const { face } = useRegistry()
  const away = () => {
    forgetAll()
    location.assign(`${face === 'desk' ? '/desk' : ''}/sign-in?out=yes`)
  }
  const leaving = useWrite<typeof signOut>('DELETE /session', { done: away })
  const isIn = me.person !== null
  const mustAsk = isIn && cameFromElsewhere()
  const begin = useEffectEvent(() => {
    if (!isIn) away()
    else if (!mustAsk) leaving.mutate({})
  })
  useEffect(() => begin(), [])
  if (!mustAsk && !leaving.error) return <LoadingView />
  return (
    <Doorway
      title={t('sessions.sign-in.out.title')}
      lead={t('sessions.sign-in.out.lead', { name: me.person?.name ?? '' })}
    >
      <Stack gap="md">
        {leaving.error && <ErrorView error={leaving.error} />}
        <Button
          size="md"
          fullWidth
          loading={leaving.isPending || leaving.isSuccess}
          onClick={() => leaving.mutate({})}
          autoFocus
        >
          {t('sessions.sign-in.out.action')}
        </Button>
        <Button size="md" fullWidth variant="default" component={GoLink} to="/">
          {t('sessions.sign-in.out.stay')}
        </Button>
      </Stack>
    </Doorway>
  )
}

/** @returns whether this very address was what the browser loaded, rather than a page of ours that led here */
function cameFromElsewhere(): boolean {
  const loaded = performance.getEntriesByType('navigation')[0]?.name
  return loaded !== undefined && new URL(loaded).pathname === location.pathname
}
