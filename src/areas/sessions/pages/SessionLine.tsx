import { Button, Text } from '@mantine/core'
import { IconDeviceLaptop, IconDeviceMobile } from '@tabler/icons-react'
import { useWrite } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import { Can } from '../../../shell/can.tsx'
import { notify } from '../../../shell/notify.ts'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { Sentence } from '../../../shell/ui/Sentence.tsx'
import { StatusBadge } from '../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../shell/words.ts'
import type { endSession } from '../end-session.ts'
import type { listSessions } from '../list-sessions.ts'
import { deviceOf } from './device-of.ts'
import classes from './Lines.module.css'

type Session = OutputOf<typeof listSessions>['items'][number]

/** One browser: what it is, when it was last used, and the button that signs out there. */
export function SessionLine({ session }: { session: Session }) {
  const { t } = useWords()
  const { browser, system, isPhone } = deviceOf(session.browser)
  const name = [browser, system].filter((part) => part !== '').join(' · ') || t('sessions.profile.sessions.unknown')
  const ending = useWrite<typeof endSession>('DELETE /sessions/:id', {
    refresh: [['session', 'list']],
    done: () => notify.good(t('sessions.profile.sessions.ended', { name })),
  })
  const Mark = isPhone ? IconDeviceMobile : IconDeviceLaptop
  const end = () => ending.mutate({ id: session.id }, { onError: (error) => notify.bad(error.message) })
  return (
    <li className={classes.line}>
      <Mark size={22} stroke={1.5} aria-hidden />
      <div className={classes.text}>
        <Text fw={600} size="sm">
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          <Sentence
            of={session.address ? 'sessions.profile.sessions.seen-from' : 'sessions.profile.sessions.seen'}
            values={{ address: session.address ?? '' }}
            parts={{ when: <DateText at={session.seenAt} /> }}
          />
        </Text>
      </div>
      {session.isThisOne ? (
        <StatusBadge tone="good">{t('sessions.profile.sessions.this-one')}</StatusBadge>
      ) : (
        <Can do="end" of={session}>
          <Button
            variant="default"
            size="xs"
            loading={ending.isPending}
            onClick={end}
            aria-label={t('sessions.profile.sessions.end-label', { name })}
          >
            {t('sessions.profile.sessions.end')}
          </Button>
        </Can>
      )}
    </li>
  )
}
