import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import { createElement, type ReactNode } from 'react'
import { explainProblem } from '../explain-problem.ts'
import { Problem } from '../problem.ts'
import { useWords } from '../words.ts'
import { ReasonTree } from './ReasonTree.tsx'

type ErrorViewProps = {
  error: unknown
  retry?: () => void
  /** Whom to ask, or a button that asks for you. */
  children?: ReactNode
}

/** What happened, what is kept, what to do; a refusal shows the reasons behind it. */
export function ErrorView({ error, retry, children }: ErrorViewProps) {
  const { t } = useWords()
  const told = explainProblem(error, t)
  const isRefusal = error instanceof Problem && error.status === 403
  return (
    <Alert
      role="alert"
      color={isRefusal ? 'amber' : 'clay'}
      variant="light"
      icon={createElement(iconOf(error), { size: 20 })}
      title={told.happened}
    >
      <Stack gap="sm">
        {told.kept && <Text size="sm">{told.kept}</Text>}
        {told.next && <Text size="sm">{told.next}</Text>}
        {error instanceof Problem && error.reasons.length > 0 && <ReasonTree reasons={error.reasons} />}
        <Group gap="sm">
          {retry && told.isPassing && (
            <Button size="xs" variant="default" onClick={retry}>
              {t('shell.error.retry')}
            </Button>
          )}
          {children}
        </Group>
        {told.requestId && (
          <Text size="xs" ff="monospace">
            {t('shell.error.request', { id: told.requestId })}
          </Text>
        )}
      </Stack>
    </Alert>
  )
}

function iconOf(error: unknown) {
  if (!(error instanceof Problem)) return IconAlertTriangle
  if (error.status === 403) return IconLock
  return error.status === 0 ? IconPlugConnectedX : IconAlertTriangle
}
