import type { Happening } from './event.ts'

/** A value as text; with a kind it is the id of a record, whose name is looked up. */
export type Step = { field: string; before: string; after: string; kind?: string }

const mostLetters = 120
const inner = new Set(['created_at', 'updated_at', 'version', 'by', 'granted_by'])

/** Fields that hold the id of a record, by its kind. */
const kinds = new Map([
  ['person', 'person'],
  ['manager', 'person'],
  ['requester', 'person'],
  ['assignee', 'person'],
  ['company', 'company'],
  ['primaryPerson', 'person'],
  ['site', 'site'],
  ['inside', 'site'],
  ['parent', 'company'],
  ['role', 'role'],
  ['team', 'team'],
  ['defaultTeam', 'team'],
  ['defaultTeamId', 'team'],
  ['group', 'group'],
  ['service', 'service'],
  ['level', 'level'],
  ['level_id', 'level'],
])

/** What changed, field by field, as short texts; what stayed as it was and inner numbers are left out. */
export function stepsOf({ before, after }: Pick<Happening, 'before' | 'after'>): Step[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...was.keys(), ...is.keys()])].filter((name) => !inner.has(name))
  return names.flatMap((field) => {
    const step: Step = { field, ...textsOf(was.get(field), is.get(field)) }
    const kind = kinds.get(field)
    if (kind !== undefined) step.kind = kind
    return step.before === step.after ? [] : [step]
  })
}

const fieldsOf = (value: unknown): Map<string, unknown> =>
  new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [])

/** Of two lists only what went and what came. */
function textsOf(was: unknown, is: unknown): { before: string; after: string } {
  if (!Array.isArray(was) && !Array.isArray(is)) return { before: textOf(was), after: textOf(is) }
  const [earlier, later] = [itemsOf(was), itemsOf(is)]
  const but = (items: string[], others: string[]) => textOf(items.filter((item) => !others.includes(item)).join(', '))
  return { before: but(earlier, later), after: but(later, earlier) }
}

/** A right among them is written as `ticket.view own`. */
const itemsOf = (list: unknown): string[] => (Array.isArray(list) ? list.map(itemOf) : [])

function itemOf(item: unknown): string {
  const parts = fieldsOf(item)
  const [permission, scope] = [parts.get('permission'), parts.get('scope')]
  return typeof permission === 'string' && typeof scope === 'string' ? `${permission} ${scope}` : textOf(item)
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text
}
