import type { WordValues } from '../../../../shell/say.ts'
import type { Audience } from './use-audience.ts'

type Speaker = { t: (key: string, values?: WordValues) => string; language: string }

const named = 2

/** "Ana, Ben and 3 staff can see this"; of a note "Only staff: Kim, Lee and 4 more". Customers are named before staff. */
export function audienceSentence(audience: Audience, kind: 'reply' | 'note', { t, language }: Speaker): string {
  const list = (parts: string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(parts)
  if (kind === 'note') {
    const names = audience.people.slice(0, named).map((one) => one.person.name)
    const more = audience.total - names.length
    if (names.length === 0) return t('tickets.desk.audience.note-nobody')
    return t('tickets.desk.audience.note', {
      names: list(more > 0 ? [...names, t('tickets.desk.audience.more', { count: more })] : names),
    })
  }
  const customers = audience.people.filter((one) => !one.isStaff).map((one) => one.person.name)
  const staff = audience.total - audience.customers
  if (customers.length === 0) return t('tickets.desk.audience.staff-only', { count: staff })
  const shown = customers.slice(0, audience.customers > named + 1 ? named : named + 1)
  const more = audience.customers - shown.length
  const parts = [
    ...shown,
    ...(more > 0 ? [t('tickets.desk.audience.more-customers', { count: more })] : []),
    ...(staff > 0 ? [t('tickets.desk.audience.staff', { count: staff })] : []),
  ]
  return t('tickets.desk.audience.reply', { names: list(parts) })
}
