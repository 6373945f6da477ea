import type { Selectable } from 'kysely'
import type { Tables, Tx } from '../../kernel/db.ts'
import type { Me } from '../../kernel/me.ts'
import { chooseService, keepService, type ServiceChoice } from '../services/choice.ts'
import { type Priority, priority } from '../services/priority.ts'

type Wish = { service?: number | null; category?: string | null; priority?: Priority }
type Change = { tx: Tx; me: Me; input: Wish; record: Selectable<Tables['tickets']>; now: Date }

/**
 * What a ticket is about after a change: its service, and category and priority within its limits. Another service
 * takes the category away unless a new one is named. Errors: as of `chooseService`.
 */
export async function aboutOf({ tx, me, input, record, now }: Change): Promise<Omit<ServiceChoice, 'team'>> {
  const service = input.service === undefined ? record.service_id : input.service
  const isSame = service === record.service_id
  const wish = {
    service,
    category: input.category === undefined && isSame ? record.category : (input.category ?? null),
    priority: input.priority ?? priority.parse(record.priority),
  }
  const isTouched = [input.service, input.category, input.priority].some((value) => value !== undefined)
  // What a service no longer knows stays on the tickets that have it, until somebody changes it.
  if (!isTouched) return wish
  if (!isSame || service === null)
    return chooseService(tx, wish, { requester: record.requester_id, under: 'any', me, now })
  return keepService(tx, { ...wish, service })
}
