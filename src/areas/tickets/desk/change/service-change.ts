import { call } from '../../../../shell/call.ts'
import type { edit } from '../../edit.ts'
import type { Ticket } from '../use-ticket.ts'
import type { FieldChange } from './field-change.ts'

type Say = (key: string) => string
type About = Pick<Ticket, 'service' | 'category'>

/** Another service; the category goes with the former one unless it comes back with it. */
export function serviceChange({ service, category }: About, t: Say): FieldChange {
  return {
    label: t('tickets.desk.field.service'),
    valueOf: (ticket) => ticket.service?.name ?? t('tickets.desk.no-service'),
    apply: (ticket) => ({ ...ticket, service, category }),
    send: async ({ id }, version) => {
      await call<typeof edit>('PATCH /tickets/:id', { id, service: service?.id ?? null, category, version })
      return {}
    },
    back: (before) => serviceChange(before, t),
  }
}

/** Another category of the same service. */
export function categoryChange(category: string | null, t: Say): FieldChange {
  return {
    label: t('tickets.desk.field.category'),
    valueOf: (ticket) => ticket.category ?? t('tickets.desk.no-category'),
    apply: (ticket) => ({ ...ticket, category }),
    send: async ({ id }, version) => {
      await call<typeof edit>('PATCH /tickets/:id', { id, category, version })
      return {}
    },
    back: (before) => categoryChange(before.category, t),
  }
}
