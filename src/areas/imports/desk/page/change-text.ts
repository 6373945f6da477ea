import type { ImportRow } from './import.ts'

type Words = (key: string) => string

/** What a line changes, in a few words: `Title: Clerk → Boss`. */
export function changeText({ before, after }: ImportRow, t: Words): string {
  if (!before || !after) return ''
  const fields = Object.keys(after).filter((field) => field in named)
  return fields
    .map((field) => `${t(`imports.field.${named[field]}`)}: ${shown(before[field])} → ${shown(after[field])}`)
    .join(' · ')
}

/** Which word says what is kept under a name. */
const named: Readonly<Record<string, string>> = {
  name: 'name',
  code: 'code',
  title: 'title',
  language: 'language',
  timeZone: 'timeZone',
  notes: 'notes',
  alert: 'alert',
  emails: 'email',
  phones: 'phone',
  kind: 'kind',
  website: 'website',
  address: 'address',
  domains: 'domains',
}

function shown(value: unknown): string {
  const texts = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
  const text = texts.join(', ')
  return text === '' ? '–' : text.slice(0, 60)
}
