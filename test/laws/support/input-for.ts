import { z } from 'zod'
import { type Shape, shapeOf } from './schemas.ts'
import type { Endpoint } from './house.ts'

export type Input = Record<string, unknown>

/** Values that are known to be right for a field, by its name. */
export type Known = Readonly<Record<string, unknown>>

/** The fields that an endpoint takes, each with values worth trying. */
export type Form = { fields: { name: string; must: boolean; schema: unknown; worthTrying: unknown[] }[] }

export function formOf({ input }: Endpoint): Form {
  if (!(input instanceof z.ZodObject)) return { fields: [] }
  const { properties = {}, required = [] } = shapeOf(input)
  const fields = Object.entries(properties).map(([name, part]) => ({
    name,
    must: required.includes(name),
    schema: input.shape[name],
    worthTrying: candidates(part, name),
  }))
  return { fields }
}

/**
 * An input that the endpoint's schema takes: what it must hold (`least`) or everything it may (`most`). Fields of
 * `known` are taken from there when they fit. Null: no such input could be made up.
 */
export function inputFor({ fields }: Form, known: Known, how: 'least' | 'most'): Input | null {
  const made: Input = {}
  for (const { name, must, schema, worthTrying } of fields) {
    if (!must && (how === 'least' || pageFields.has(name))) continue
    const fitting = [...(name in known ? [known[name]] : []), ...worthTrying].find((value) => isTaken(schema, value))
    if (fitting !== undefined) made[name] = fitting
    else if (must) return null
  }
  return made
}

const pageFields = new Set(['cursor', 'limit', 'sort'])

const isTaken = (schema: unknown, value: unknown): boolean =>
  schema instanceof z.ZodType && schema.safeParse(value).success

const texts = [
  'Something new',
  'someone.new@acme.example',
  'new.example',
  '2026-12-01T09:00:00.000Z',
  '<p>Something new</p>',
  'Europe/Vienna',
  'en',
  '+43 1 5550000',
  'https://new.example',
  'staff',
  'NEW-1',
  'a long sentence nobody guesses 7',
  'A'.repeat(43),
  '1',
]

/** Values worth trying for a schema, the likeliest first. */
function candidates(shape: Shape, name: string): unknown[] {
  const { type, anyOf, oneOf, items, properties, required = [], enum: choices } = shape
  if (choices) return choices
  if (anyOf ?? oneOf) return (anyOf ?? oneOf ?? []).flatMap((one) => candidates(one, name)).sort(nullLast)
  if (shape.const !== undefined) return [shape.const]
  if (type === 'string')
    return /html/i.test(name) ? ['<p>Something new</p>'] : /address|email/i.test(name) ? [texts[1], ...texts] : texts
  if (type === 'number' || type === 'integer') return [1, 2, 50, 1000]
  if (type === 'boolean') return [true, false]
  if (type === 'null') return [null]
  if (type === 'array') return [...(items ? candidates(items, name).map((one) => [one]) : []), []]
  if (type === 'object')
    return [
      Object.fromEntries(
        Object.entries(properties ?? {})
          .filter(([key]) => required.includes(key))
          .map(([key, part]) => [key, candidates(part, key)[0]]),
      ),
    ]
  return [...texts, 1, true, null]
}

const nullLast = (a: unknown, b: unknown) => Number(a === null) - Number(b === null)
