import { Button, Stack } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { comeBack } from '../../../shell/signed-out.ts'
import { Doorway } from '../../../shell/ui/Doorway.tsx'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { useWords } from '../../../shell/words.ts'
import type { signOut } from '../sign-out.ts'
import { forgetAll } from './forget-all.ts'

type AlreadyInProps = { person: { name: string }; face: 'desk' | 'portal'; back: string }

/** Somebody is signed in at this browser: go on as them, or change over. */
export function AlreadyIn({ person, face, back }: AlreadyInProps) {
  const { t } = useWords()
  const leaving = useWrite<typeof signOut>('DELETE /session', {
    done: () => {
      forgetAll()
      location.reload()
    },
  })
  return (
    <Doorway
      title={t('sessions.sign-in.already.title', { name: person.name })}
      lead={t('sessions.sign-in.already.lead')}
    >
      <Stack gap="md">
        {leaving.error && <ErrorView error={leaving.error} />}
        <Button size="md" fullWidth onClick={() => comeBack(face, back)} autoFocus>
          {t('sessions.sign-in.already.go-on')}
        </Button>
        <Button size="md" fullWidth variant="default" loading={leaving.isPending} onClick={() => leaving.mutate({})}>
          {t('sessions.sign-in.already.switch')}
        </Button>
      </Stack>
    </Doorway>
  )
}
