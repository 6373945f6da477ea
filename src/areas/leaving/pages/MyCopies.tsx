import { Button, Stack, Text } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { explainProblem } from '../../../shell/explain-problem.ts'
import { useMe } from '../../../shell/me.ts'
import { notify } from '../../../shell/notify.ts'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { useWords } from '../../../shell/words.ts'
import type { askForOwnCopy } from '../copy/ask-for-copy.ts'
import { CopyLines } from './CopyLines.tsx'

/** A copy of what the asker can see of themselves, to be fetched for a week. */
export function MyCopies() {
  const { t } = useWords()
  const me = useMe()
  const begin = useWrite<typeof askForOwnCopy>('POST /me/copies', {
    refresh: [['copy']],
    done: () => notify.news(t('leaving.copy.begun')),
  })
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  return (
    <Panel title={t('leaving.portal.title')}>
      <Stack gap="md" align="flex-start">
        <Text>{t('leaving.portal.says')}</Text>
        <Button variant="default" size="md" loading={begin.isPending} onClick={() => begin.mutate({}, fail)}>
          {t('leaving.portal.ask')}
        </Button>
        {me.person && <CopyLines person={me.person.id} />}
      </Stack>
    </Panel>
  )
}
