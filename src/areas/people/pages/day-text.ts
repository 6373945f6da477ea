/** A day of the calendar in the reader's language; a birthday without its year (`--02-28`) shows none. */
export function dayText(day: string, language: string): string {
  const hasYear = !day.startsWith('--')
  const at = new Date(`${hasYear ? day : day.replace('--', '2000-')}T00:00:00Z`)
  const year = hasYear ? 'numeric' : undefined
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year, timeZone: 'UTC' }).format(at)
}
