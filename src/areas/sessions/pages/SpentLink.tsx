import { Button, Stack } from '@mantine/core'
import { Doorway } from '../../../shell/ui/Doorway.tsx'
import { GoLink } from '../../../shell/ui/Go.tsx'
import { useWords } from '../../../shell/words.ts'

/** A link that leads nowhere any more, with the way on. */
export function SpentLink() {
  const { t } = useWords()
  return (
    <Doorway title={t('sessions.sign-in.link.spent-title')} lead={t('sessions.sign-in.link.spent-lead')}>
      <Stack gap="md">
        <Button size="md" fullWidth component={GoLink} to="/sign-in?way=link">
          {t('sessions.sign-in.link.new-one')}
        </Button>
        <Button size="md" fullWidth variant="default" component={GoLink} to="/sign-in?way=password">
          {t('sessions.sign-in.to-password')}
        </Button>
      </Stack>
    </Doorway>
  )
}
