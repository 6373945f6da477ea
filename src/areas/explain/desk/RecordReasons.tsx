import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../../shell/ask.ts'
import { readReasons } from '../../../shell/problem.ts'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { ReasonTree } from '../../../shell/ui/ReasonTree.tsx'
import { useWords } from '../../../shell/words.ts'
import type { recordReasons } from '../reasons.ts'

type RecordReasonsProps = {
  record: { kind: string; id: number }
  action: string
  /** Somebody else, for those who may explain access. */
  person?: number
}

/** Why it holds or does not: first what decided, then the whole rule for those who want it. */
export function RecordReasons({ record: { kind, id }, action, person }: RecordReasonsProps) {
  const { t } = useWords()
  const [isWhole, setWhole] = useState(false)
  const query = useRead<typeof recordReasons>(
    [kind, id, 'reasons', action, person ?? 'me'],
    'GET /records/:kind/:id/reasons',
    { kind, id, action, ...(person === undefined ? {} : { person }) },
  )
  return (
    <Ready query={query}>
      {({ holds, because, reason }) => (
        <div>
          <Text size="xs" c="dimmed">
            {t(holds ? 'explain.desk.because' : 'explain.desk.because-not')}
          </Text>
          <ReasonTree reasons={readReasons(isWhole ? reason : because)} />
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {t(isWhole ? 'explain.desk.short-rule' : 'explain.desk.whole-rule')}
          </Button>
        </div>
      )}
    </Ready>
  )
}
