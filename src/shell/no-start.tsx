import { Box, Button, Stack, Text, Title } from '@mantine/core'
import { Problem } from './problem.ts'
import { useRegistry } from './registry.ts'
import { ErrorView } from './ui/ErrorView.tsx'
import { useWords } from './words.ts'

/** Nothing can be shown: the server is away, or the desk was opened by somebody who has no place there. */
export function NoStart({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useWords()
  const { face } = useRegistry()
  if (face === 'portal' || !(error instanceof Problem) || error.status !== 403) {
    return (
      <Box p="md" component="main">
        <ErrorView error={error} retry={retry} />
      </Box>
    )
  }
  return (
    <Stack component="main" align="center" gap="sm" p="xl" mt="10vh">
      <Title order={1}>{t('shell.closed.title')}</Title>
      <Text c="dimmed" ta="center" maw="30rem">
        {t('shell.closed.sentence')}
      </Text>
      <Button component="a" href="/">
        {t('shell.closed.portal')}
      </Button>
    </Stack>
  )
}
