import { Collapse, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useRead } from '../../../shell/ask.ts'
import { useWords } from '../../../shell/words.ts'
import type { recordReasons } from '../reasons.ts'
import { RecordReasons } from './RecordReasons.tsx'
import classes from './WhyLine.module.css'

type WhyLineProps = {
  record: { kind: string; id: number }
  action: string
  label: string
  person: number | undefined
  /** The answer, when the record's hints gave it already. */
  known: boolean | undefined
}

/** One thing that can be done: yes or no, and why when one opens it. */
export function WhyLine({ record, action, label, person, known }: WhyLineProps) {
  const { t } = useWords()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const asked = useRead<typeof recordReasons>(
    [record.kind, record.id, 'reasons', action, person ?? 'me'],
    'GET /records/:kind/:id/reasons',
    { kind: record.kind, id: record.id, action, ...(person === undefined ? {} : { person }) },
    { enabled: known === undefined },
  )
  const holds = known ?? asked.data?.holds
  const Sign = holds ? IconCheck : IconX
  return (
    <div className={classes.line}>
      <UnstyledButton
        className={classes.button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={classes.sign} data-holds={holds}>
          {holds !== undefined && (
            <Sign size={17} stroke={2.2} aria-label={t(holds ? 'explain.desk.yes' : 'explain.desk.no')} />
          )}
        </span>
        <span className={classes.says}>{label}</span>
        <IconChevronDown size={15} className={classes.arrow} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={isOpen} id={id}>
        <div className={classes.reasons}>
          {isOpen && <RecordReasons record={record} action={action} {...(person === undefined ? {} : { person })} />}
        </div>
      </Collapse>
    </div>
  )
}
