import { z } from 'zod'
import { question } from '../../kernel/query.ts'
import { may } from '../../kernel/rule.ts'
import * as schema from '../../kernel/schema.ts'
import { affix, type CodeStyle, order, separator } from './code.ts'
import { codeFor } from './free-code.ts'

const someNames = ['John Smith', 'Bartholomew Featherstonehaugh', 'Cher', 'Łukasz Wałęsa', '田中 太郎']

/** A whole number as it stands in a query. */
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,2}$/, 'This is not a whole number.')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `This is a number from ${least} to ${most}.`)

/**
 * What people's codes would be in a style that is still being chosen (HM-37): made by what makes the real ones, among
 * the codes that are taken today. `twin` is the code of a second person of the same name.
 */
export const readCodeExamples = question({
  name: 'person.code-examples',
  route: 'GET /person-codes/examples',
  says: 'Which codes some people would get in a style of person codes, before it is chosen.',
  input: z.strictObject({
    style: z.enum(['name', 'number', 'none']),
    order: order.default('last-first'),
    first: whole(0, 20).default(1),
    last: whole(0, 20).default(12),
    separator: separator.default(''),
    prefix: affix.default(''),
    suffix: affix.default(''),
    digits: whole(4, 12).default(6),
    /** One more name to try. */
    name: schema.line(120).optional(),
  }),
  output: z.object({
    items: z.array(z.object({ name: z.string(), code: z.string().nullable(), twin: z.string().nullable() })),
  }),
  rule: may('settings.view', 'all'),
  async run({ db, input }) {
    const { name, style: kind, digits, ...parts } = input
    const { prefix, suffix } = parts
    const names = name === undefined ? someNames : [name, ...someNames]
    if (kind === 'none') return { items: names.map((each) => ({ name: each, code: null, twin: null })) }
    const style: CodeStyle = kind === 'name' ? { style: kind, ...parts } : { style: kind, digits, prefix, suffix }
    const items = []
    for (const each of names) {
      const code = await codeFor(db, style, { name: each, addresses: [] })
      items.push({ name: each, code, twin: await codeFor(db, style, { name: each, addresses: [], but: code }) })
    }
    return { items }
  },
})
