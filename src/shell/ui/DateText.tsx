import { clockOf, dateOf, exactOf, relativeOf } from '../moment.ts'
import { useMe } from '../me.ts'
import { useNow } from '../use-now.ts'
import { useWords } from '../words.ts'

type DateTextProps = {
  /** ISO 8601. Nothing: "none". */
  at: string | null | undefined
  /** `relative` ("3 hours ago"), `date` ("4 Mar"), `clock` ("14:05") or `exact`; the exact time is always there on hover. */
  as?: 'relative' | 'date' | 'clock' | 'exact'
  /** Another zone than the reader's, e.g. a customer's. */
  timeZone?: string
}

const formats = {
  relative: relativeOf,
  date: dateOf,
  clock: (at: Date, _: Date, reader: { language: string; timeZone: string }) => clockOf(at, reader),
  exact: (at: Date, _: Date, reader: { language: string; timeZone: string }) => exactOf(at, reader),
}

/** A moment in the reader's time zone. */
export function DateText({ at, as = 'relative', timeZone }: DateTextProps) {
  const { t, language } = useWords()
  const me = useMe()
  const now = useNow()
  const moment = at ? new Date(at) : null
  if (!moment || Number.isNaN(moment.getTime())) return t('shell.none')
  const reader = { language, timeZone: timeZone ?? me.timeZone }
  return (
    <time dateTime={moment.toISOString()} title={exactOf(moment, reader)}>
      {formats[as](moment, now, reader)}
    </time>
  )
}
