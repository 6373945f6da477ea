import { writeCursor } from '../../../src/kernel/pages.ts'

/** What may stand where an id belongs in a path, and is none. */
export const oddIds =
  `0 -1 +1 01 1.0 1.5 1e0 0x1 1,2 [1] %5B1%5D 1%00 %00 %201 1%20 １ one null undefined NaN true 1; 1'--
  9007199254740993 99999999999999999999 1%2F2 ..%2F1`.split(/\s+/)

/** Fields of tables and of other use cases, which nobody offers. */
export const unknownFields: Readonly<Record<string, unknown>> = {
  isAdmin: true,
  role_id: 1,
  person_id: 1,
  company_id: 1,
  rank: 100,
  hat: 'staff',
  access_stamp: 1,
  createdAt: '2026-01-01T00:00:00Z',
  constructor: 1,
}

/** Values that no field wants, and some that a few fields take. */
export const oddValues: readonly unknown[] = [
  'a\u0000b',
  '\ud800',
  '\u202Eabc',
  '   ',
  'x'.repeat(70_000),
  -1,
  1.5,
  2 ** 53,
  1e308,
  null,
  [[]],
  { a: { b: [] } },
  '2026-02-30T00:00:00Z',
  '+275760-09-13T00:00:00.000Z',
]

const oddPlaces = [null, '', '1', 'x', '2026', 'a\u0000b', '-271821-04-20T00:00:00.000Z', 'Infinity', 1.5, 1e300, -1]

/** Cursors of the right form that a list never wrote, and some of no form at all. */
export const oddCursors = (sort: string): string[] => [
  ...oddPlaces.map((value) => writeCursor(sort, value, 1)),
  writeCursor(sort, '2026-01-01T00:00:00.000Z', 2 ** 53),
  ...['x', '%00', 'W10', 'bnVsbA'],
]

/** Bodies that are no object of ours. */
export const oddBodies: readonly string[] = [
  ...['', '[]', 'null', '"x"', '1', '{', '{"a":1}{', '[{"id":1}]', '\u0000', '{"id":1e400}'],
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":1}}',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
]
