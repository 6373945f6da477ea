const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Zones of RFC 5322 §4.3 in hours; unknown names count as UTC, as the RFC says. */
const zones: ReadonlyMap<string, number> = new Map([
  ['EST', -5],
  ['EDT', -4],
  ['CST', -6],
  ['CDT', -5],
  ['MST', -7],
  ['MDT', -6],
  ['PST', -8],
  ['PDT', -7],
  ['JST', 9],
  ['CET', 1],
  ['CEST', 2],
])

const pattern =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]{0,6}\.?[\s,-]+(\d{2,4})[\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*(?:([+-])(\d{2}):?(\d{2})|([a-z]{1,5}))?/i

/** The moment a Date header names (RFC 5322 §3.3 and §4.3), null when it names none. */
export function readDate(value: string): Date | null {
  const source = value.slice(0, 200)
  const match = pattern.exec(source)
  if (!match) return toDate(Date.parse(source))
  const [, day, monthName = '', yearText = '', hour, minute, second = '0', sign, zoneHours, zoneMinutes, zone] = match
  const month = months.indexOf(monthName.toLowerCase())
  if (month < 0) return toDate(Date.parse(source))
  const offset = sign
    ? (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes))
    : (zones.get((zone ?? '').toUpperCase()) ?? 0) * 60
  const utc = Date.UTC(fullYear(yearText), month, Number(day), Number(hour), Number(minute) - offset, Number(second))
  return toDate(utc)
}

/** RFC 5322 §4.3: two digits up to 49 are this century, three digits count from 1900. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length >= 4) return year
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year
}

function toDate(milliseconds: number): Date | null {
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds)
}
