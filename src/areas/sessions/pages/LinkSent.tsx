import { Anchor, Stack, Text } from '@mantine/core'
import { IconMailCheck } from '@tabler/icons-react'
import { Sentence } from '../../../shell/ui/Sentence.tsx'
import { useWords } from '../../../shell/words.ts'
import classes from './LinkSent.module.css'

type LinkSentProps = { address: string; again: () => void }

/** What happens next, and what to do when nothing comes. */
export function LinkSent({ address, again }: LinkSentProps) {
  const { t } = useWords()
  return (
    <Stack gap="md" role="status">
      <div className={classes.sent}>
        <IconMailCheck size={28} stroke={1.5} aria-hidden />
        <Text>
          <Sentence
            of="sessions.sign-in.sent"
            parts={{ address: <b className={classes.address}>{address.trim()}</b> }}
          />
        </Text>
      </div>
      <Text size="sm" c="dimmed">
        {t('sessions.sign-in.sent-late')}
      </Text>
      <Anchor component="button" type="button" size="sm" ta="start" onClick={again}>
        {t('sessions.sign-in.sent-again')}
      </Anchor>
    </Stack>
  )
}
