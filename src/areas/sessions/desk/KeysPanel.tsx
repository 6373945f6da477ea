import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useList } from '../../../shell/ask.ts'
import { CopyText } from '../../../shell/ui/CopyText.tsx'
import { EmptyState } from '../../../shell/ui/EmptyState.tsx'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { useWords } from '../../../shell/words.ts'
import type { listKeys } from '../keys/list-keys.ts'
import classes from '../pages/Lines.module.css'
import { KeyLine } from './KeyLine.tsx'
import { NewKey } from './NewKey.tsx'

/** Keys with which programs act in one's name, under one hat each. The token of a new one is shown this once. */
export function KeysPanel() {
  const { t } = useWords()
  const [isMaking, setMaking] = useState(false)
  const [token, setToken] = useState<string | null>(null)
  const list = useList<typeof listKeys>(['key', 'list'], 'GET /api-keys', { limit: 50 })
  const isEmpty = !list.isLoading && list.error === null && list.items.length === 0
  const begin = () => {
    setToken(null)
    setMaking(true)
  }
  const made = (fresh: string) => {
    setToken(fresh)
    setMaking(false)
  }
  const add = (
    <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} />} onClick={begin}>
      {t('sessions.profile.keys.new')}
    </Button>
  )
  return (
    <Panel title={t('sessions.profile.keys.title')} actions={!isEmpty && !isMaking && add}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('sessions.profile.keys.lead')}
        </Text>
        {token !== null && (
          <Alert
            color="moss"
            role="status"
            icon={<IconKey size={20} stroke={1.6} />}
            title={t('sessions.profile.keys.made')}
          >
            <Group gap="sm">
              <CopyText text={token} />
            </Group>
          </Alert>
        )}
        {isMaking && <NewKey made={made} cancel={() => setMaking(false)} />}
        {list.error !== null && <ErrorView error={list.error} retry={list.retry} />}
        {isEmpty && !isMaking && token === null && (
          <EmptyState
            icon={IconKey}
            title={t('sessions.profile.keys.none-title')}
            sentence={t('sessions.profile.keys.none')}
            action={{ label: t('sessions.profile.keys.new'), run: begin }}
          />
        )}
        {list.items.length > 0 && (
          <ul className={classes.lines}>
            {list.items.map((key) => (
              <KeyLine key={key.id} apiKey={key} />
            ))}
          </ul>
        )}
      </Stack>
    </Panel>
  )
}
