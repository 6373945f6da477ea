import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Reason } from '../problem.ts'
import { useWords } from '../words.ts'
import { GoLink } from './Go.tsx'
import { Panel } from './Panel.tsx'
import { ReasonTree } from './ReasonTree.tsx'

type NoViewProps = {
  /** "You may not see the invoices of Acme." */
  sentence: string
  reasons?: readonly Reason[]
  /** Whom to ask: people with a name. */
  ask?: ReactNode
  /** Asks for you. */
  request?: { label: string; run: () => void; isSending?: boolean }
}

/** A refusal as a page: why, whom to ask, and a button that asks. No dead ends. */
export function NoView({ sentence, reasons = [], ask, request }: NoViewProps) {
  const { t } = useWords()
  return (
    <Stack gap="md" maw="40rem" mx="auto" py="xl" px="md">
      <Group gap="sm" wrap="nowrap">
        <IconLock size={26} stroke={1.5} aria-hidden />
        <Title order={1} size="h2">
          {sentence}
        </Title>
      </Group>
      {reasons.length > 0 && (
        <Panel title={t('shell.no.why')}>
          <ReasonTree reasons={reasons} />
        </Panel>
      )}
      {ask && <Text component="div">{ask}</Text>}
      <Group>
        {request && (
          <Button onClick={request.run} loading={request.isSending}>
            {request.label}
          </Button>
        )}
        <Button variant="default" component={GoLink} to="/">
          {t('shell.not-found.home')}
        </Button>
      </Group>
    </Stack>
  )
}
