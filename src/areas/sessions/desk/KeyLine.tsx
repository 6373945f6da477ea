import { Button, Text } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import { Can } from '../../../shell/can.tsx'
import { useMe } from '../../../shell/me.ts'
import { notify } from '../../../shell/notify.ts'
import { ConfirmStep } from '../../../shell/ui/ConfirmStep.tsx'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { Sentence } from '../../../shell/ui/Sentence.tsx'
import { useWords } from '../../../shell/words.ts'
import type { listKeys } from '../keys/list-keys.ts'
import type { revokeKey } from '../keys/revoke-key.ts'
import classes from '../pages/Lines.module.css'

type ApiKey = OutputOf<typeof listKeys>['items'][number]

/** One key: its name, hat, last use and end. Taking it away cannot be undone, so it asks. */
export function KeyLine({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useWords()
  const me = useMe()
  const [isAsking, setAsking] = useState(false)
  const { name } = apiKey
  const revoking = useWrite<typeof revokeKey>('DELETE /api-keys/:id', {
    refresh: [['key', 'list']],
    done: () => notify.good(t('sessions.profile.keys.gone', { name })),
  })
  const parts = { used: <DateText at={apiKey.usedAt} />, until: <DateText at={apiKey.expiresAt} as="date" /> }
  const hat = me.hats.find((each) => each.key === apiKey.hat)?.label ?? t('sessions.profile.keys.hat-gone')
  return (
    <li className={classes.line}>
      <IconKey size={20} stroke={1.5} aria-hidden />
      <div className={classes.text}>
        <Text fw={600} size="sm">
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {hat}
          {' · '}
          <Sentence of={apiKey.usedAt ? 'sessions.profile.keys.used' : 'sessions.profile.keys.unused'} parts={parts} />
          {' · '}
          <Sentence
            of={apiKey.expiresAt ? 'sessions.profile.keys.until' : 'sessions.profile.keys.for-ever'}
            parts={parts}
          />
        </Text>
      </div>
      <Can do="revoke" of={apiKey}>
        <Button
          variant="default"
          onClick={() => setAsking(true)}
          aria-label={t('sessions.profile.keys.revoke-label', { name })}
        >
          {t('sessions.profile.keys.revoke')}
        </Button>
      </Can>
      <ConfirmStep
        isOpen={isAsking}
        close={() => setAsking(false)}
        title={t('sessions.profile.keys.revoke-title', { name })}
        sentence={t('sessions.profile.keys.revoke-sentence')}
        action={t('sessions.profile.keys.revoke')}
        run={() => revoking.mutate({ id: apiKey.id })}
        isRunning={revoking.isPending}
        error={revoking.error}
      />
    </li>
  )
}
