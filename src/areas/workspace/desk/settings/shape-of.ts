import type { Shape } from './setting.ts'

type Json = Readonly<Record<string, unknown>>

/** Settings that hold the id of a record; JSON Schema cannot say of which kind. */
const records = new Map([['companies.starting-level', 'level']])

/** The shape of a setting's value, from its JSON Schema. */
export function shapeOf(key: string, schema: Json): Shape {
  const kind = records.get(key)
  return kind === undefined ? shapeFrom(schema) : { is: 'record', kind }
}

function shapeFrom(schema: Json): Shape {
  const choices = textsOf(schema['enum'])
  if (choices) return { is: 'choice', of: choices }
  if (schema['type'] === 'boolean') return { is: 'switch' }
  if (schema['type'] === 'integer' || schema['type'] === 'number') {
    return { is: 'number', least: numberOf(schema['minimum']), most: numberOf(schema['maximum']) }
  }
  if (schema['type'] === 'string') return { is: 'text', most: numberOf(schema['maxLength']) }
  if (schema['type'] === 'array' && objectOf(schema['items'])?.['type'] === 'string') return { is: 'lines' }
  if (schema['type'] === 'object') return { is: 'parts', parts: partsOf(schema) }
  return Array.isArray(schema['oneOf']) ? casesOf(schema['oneOf']) : { is: 'unknown' }
}

function casesOf(options: readonly unknown[]): Shape {
  const objects = options.map(objectOf).filter((option) => option !== undefined)
  const by = Object.keys(objectOf(objects[0]?.['properties']) ?? {}).find(
    (name) => fixedOf(objects[0], name) !== undefined,
  )
  if (by === undefined) return { is: 'unknown' }
  const cases = objects.map((each): [string, Record<string, Shape>] => {
    const { [by]: _fixed, ...parts } = partsOf(each)
    return [fixedOf(each, by) ?? '', parts]
  })
  return { is: 'cases', by, cases: Object.fromEntries(cases) }
}

const partsOf = (schema: Json): Record<string, Shape> =>
  Object.fromEntries(
    Object.entries(objectOf(schema['properties']) ?? {}).map(([name, part]) => [name, shapeFrom(objectOf(part) ?? {})]),
  )

/** The one word that a part may be. */
function fixedOf(schema: Json | undefined, name: string): string | undefined {
  const fixed = objectOf(objectOf(schema?.['properties'])?.[name])?.['const']
  return typeof fixed === 'string' ? fixed : undefined
}

const objectOf = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined
const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined)
const textsOf = (value: unknown) =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value.map(String) : undefined
