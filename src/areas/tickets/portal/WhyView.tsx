import { Group, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { OutputOf } from '../../../shell/call.ts'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { type Reason, readReasons } from '../../../shell/problem.ts'
import { ReasonTree } from '../../../shell/ui/ReasonTree.tsx'
import { useWords } from '../../../shell/words.ts'
import type { recordReasons } from '../../explain/reasons.ts'
import classes from './WhyView.module.css'

type Answer = OutputOf<typeof recordReasons>

/** Yes or no, what decided it, whom to ask, and the whole rule for those who want it. */
export function WhyView({ answer }: { answer: Answer }) {
  const { t } = useWords()
  const verdict = t(`tickets.portal.why.${answer.holds ? 'yes' : 'no'}.${answer.action}`)
  const Mark = answer.holds ? IconCircleCheck : IconCircleX
  return (
    <Panel>
      <Group gap="sm" wrap="nowrap" mb="sm" className={classes.verdict} data-holds={answer.holds}>
        <Mark size={26} stroke={1.6} aria-hidden />
        <Text fw={600} size="lg">
          {verdict}
        </Text>
      </Group>
      <ReasonTree reasons={onceEach(readReasons(answer.because))} />
      {!answer.holds && (
        <Text mt="md" size="sm">
          {t('tickets.portal.why.ask')}
        </Text>
      )}
      <details className={classes.whole}>
        <summary>{t('tickets.portal.why.whole')}</summary>
        <ReasonTree reasons={readReasons(answer.reason)} />
      </details>
    </Panel>
  )
}

/** A fact that decides twice, for seeing and for doing, is said once. */
const onceEach = (reasons: Reason[]): Reason[] =>
  reasons.filter((reason, at) => reasons.findIndex((other) => other.says === reason.says) === at)
