import { Stack } from '@mantine/core'
import { Page } from '../../../shell/ui/Page.tsx'
import { Slot } from '../../../shell/slot.tsx'
import { useWords } from '../../../shell/words.ts'
import { PasswordPanel } from '../pages/PasswordPanel.tsx'
import { SessionsPanel } from '../pages/SessionsPanel.tsx'

/** What is one's own: name and language, the password, where one is signed in. */
export function ProfilePage() {
  const { t } = useWords()
  return (
    <Page title={t('sessions.profile.title')} width="text">
      <Stack gap="lg">
        <Slot name="profile" />
        <PasswordPanel />
        <SessionsPanel />
      </Stack>
    </Page>
  )
}
