export type BirthdayParts = { day: string; month: string; year: string }

/** `1990-02-28` and `--02-28` in parts for three fields. */
export function partsOfBirthday(birthday: string | null): BirthdayParts {
  const [, year = '', month = '', day = ''] = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(birthday ?? '') ?? []
  return { day: day.replace(/^0/, ''), month, year: year === '-' ? '' : year }
}

/** The parts put together again; what is half filled in comes out as no day, so that the server says so. */
export function birthdayOf({ day, month, year }: BirthdayParts): string {
  if (day === '' && month === '' && year === '') return ''
  return `${year === '' ? '-' : year}-${month}-${day.padStart(2, '0')}`
}
