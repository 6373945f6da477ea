import { Anchor, Text } from '@mantine/core'
import { useRead } from '../../../shell/ask.ts'
import { GoLink } from '../../../shell/ui/Go.tsx'
import { Sentence } from '../../../shell/ui/Sentence.tsx'
import { useWords } from '../../../shell/words.ts'
import type { readPolicy } from '../read-policy.ts'

/** On the sign-in page, where the policy lets somebody in: the way to the form. */
export function SignUpLine() {
  const { t } = useWords()
  const { data } = useRead<typeof readPolicy>(['registration'], 'GET /registration', {})
  if (!data?.isOpen) return null
  const isAsking = data.policy === 'closed'
  return (
    <Text size="sm" c="dimmed">
      <Sentence
        of={isAsking ? 'registration.line.ask' : 'registration.line.sign-up'}
        parts={{
          link: (
            <Anchor component={GoLink} to="/sign-up" underline="always">
              {t(isAsking ? 'registration.line.ask-link' : 'registration.line.sign-up-link')}
            </Anchor>
          ),
        }}
      />
    </Text>
  )
}
