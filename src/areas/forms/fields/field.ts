import { z } from 'zod'
import * as schema from '../../../kernel/schema.ts'

export const fieldTypes = ['text', 'long-text', 'number', 'date', 'choice', 'tri-choice', 'checkbox', 'file'] as const
export const fieldType = z.enum(fieldTypes)
export type FieldType = z.output<typeof fieldType>

/** Names a field in designs and answers; it stays when the label changes. */
export const fieldKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'A key begins with a small letter and has letters, digits and "-", 40 at most.')

/**
 * What an answer says to one field: a text, a number, a day (`2026-12-01`), an option (its text, or the id of a code
 * value), `yes`, `no` or `unknown`, true for a ticked box, the id of an uploaded file. Null and '' are no answer.
 */
export const fieldValue = z.union(
  [z.string().max(20_000, 'This has at most 20000 characters.'), z.number(), z.boolean()],
  'This is a text, a number, true or false.',
)
export type FieldValue = z.output<typeof fieldValue>

export const givenValues = z
  .array(z.strictObject({ field: fieldKey, value: fieldValue.nullable() }))
  .max(200, 'A form has at most 200 fields.')
  .refine((values) => new Set(values.map(({ field }) => field)).size === values.length, 'Each field is answered once.')
export type GivenValues = z.output<typeof givenValues>

export const option = z.object({ value: z.union([z.string(), z.number()]), name: z.string(), isRetired: z.boolean() })
export type Option = z.output<typeof option>

const bound = z.union([z.number(), z.string().max(10)], 'This is a number or a date.')

/** A field as forms show it. `minimum` and `maximum`: of a text its length, of a number its value, of a date a day. */
export const field = z.object({
  key: z.string(),
  /** The checkbox that opens it. */
  parent: z.string().nullable(),
  type: fieldType,
  label: z.string(),
  help: z.string().nullable(),
  isRequired: z.boolean(),
  pattern: z.string().nullable(),
  options: z.array(option),
  list: z.number().nullable(),
  /** What stands in it while nobody has answered. */
  default: fieldValue.nullable(),
  minimum: bound.nullable(),
  maximum: bound.nullable(),
  /** Asked no more; shown where it was answered. */
  isRetired: z.boolean(),
})
export type Field = z.output<typeof field>

/** A field as it is designed: options are texts of its own, or `list` is the id of a code list. */
export const fieldInput = z.strictObject({
  key: fieldKey,
  parent: fieldKey.nullable().default(null),
  type: fieldType,
  label: schema.line(200),
  help: schema.optionalLine(500).default(null),
  isRequired: schema.flag.default(false),
  pattern: z.string().max(200, 'A pattern has at most 200 characters.').nullable().default(null),
  options: z.array(schema.line(120)).max(200, 'Use a code list for more than 200 options.').default([]),
  list: schema.id.nullable().default(null),
  default: fieldValue.nullable().default(null),
  minimum: bound.nullable().default(null),
  maximum: bound.nullable().default(null),
})
export type FieldInput = z.output<typeof fieldInput>

export const design = z.array(fieldInput).max(100, 'A form has at most 100 fields.')

/** The code lists that a design takes options from. */
export const listsIn = (fields: readonly FieldInput[]): number[] => fields.flatMap(({ list }) => list ?? [])

/** A designed field as it will be shown; `lists` holds the options of the code lists by id. */
export const fieldOf = (input: FieldInput, lists: ReadonlyMap<number, Option[]>): Field => ({
  ...input,
  options:
    input.list === null
      ? input.options.map((name) => ({ value: name, name, isRetired: false }))
      : (lists.get(input.list) ?? []),
  isRetired: false,
})
