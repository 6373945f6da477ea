import type { OutputOf } from '../../../../shell/call.ts'
import type { ticketHistory } from '../../history.ts'

export type Happening = OutputOf<typeof ticketHistory>['changes'][number]

/** A value before and after: a text, or a record by kind and id whose name is looked up. */
type Kind = 'person' | 'team' | 'company' | 'service'
export type Told = { text: string } | { kind: Kind; id: number } | { word: string }
export type Step = { field: string; before?: Told; after?: Told }

const kinds: Record<string, Kind> = {
  team: 'team',
  assignee: 'person',
  requester: 'person',
  person: 'person',
  company: 'company',
  service: 'service',
}
const words: Record<string, string> = { state: 'state', priority: 'priority', source: 'source' }

/** What changed in an event, field by field; what stayed as it was is left out. */
export function stepsOf({ before, after }: Pick<Happening, 'before' | 'after'>): Step[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...was.keys(), ...is.keys()])]
  // `as` says what the event's own sentence says already.
  return names
    .filter((field) => field !== 'as')
    .flatMap((field) => {
      if (JSON.stringify(was.get(field)) === JSON.stringify(is.get(field))) return []
      const step: Step = { field }
      const [earlier, later] = [toldOf(field, was.get(field)), toldOf(field, is.get(field))]
      if (earlier) step.before = earlier
      if (later) step.after = later
      return step.before || step.after ? [step] : []
    })
}

const fieldsOf = (value: unknown): Map<string, unknown> =>
  new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [])

function toldOf(field: string, value: unknown): Told | undefined {
  if (value === null || value === undefined || value === '') return undefined
  const kind = kinds[field]
  if (kind && typeof value === 'number') return { kind, id: value }
  if (words[field] && typeof value === 'string') return { word: `tickets.desk.${words[field]}.${value}` }
  if (typeof value === 'boolean') return { word: value ? 'tickets.desk.yes' : 'tickets.desk.no' }
  return { text: typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value) }
}
