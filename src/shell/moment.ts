const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

type Reader = { language: string; timeZone: string }

/** How long ago, or in how long: "3 hours ago", "tomorrow". Beyond a week the date says more. */
export function relativeOf(at: Date, now: Date, reader: Reader): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000)
  const [unit, length] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['minute', 60]
  if (unit === 'year' || unit === 'month' || unit === 'week') return dateOf(at, now, reader)
  const words = new Intl.RelativeTimeFormat(reader.language, { numeric: 'auto', style: 'long' })
  return words.format(Math.trunc(seconds / length), unit)
}

/** The exact moment in the reader's zone, with the zone's name. */
export function exactOf(at: Date, { language, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at)
}

/** The day, with the year only when it is another one. */
export function dateOf(at: Date, now: Date, { language, timeZone }: Reader): string {
  const yearOf = (moment: Date) => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(moment)
  const year = yearOf(at) === yearOf(now) ? undefined : 'numeric'
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year, timeZone }).format(at)
}

/** What the clock shows somewhere: "14:05". */
export function clockOf(at: Date, { language, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone }).format(at)
}
