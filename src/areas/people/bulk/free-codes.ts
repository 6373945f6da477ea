import { sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'
import { codeFromName, type CodeParts, type CodeStyle, numbered } from '../code.ts'
import { codeFor } from '../free-code.ts'

export type Uncoded = { name: string; addresses: readonly string[] }

/** For each beginning of a code, the number after the last one given: a whole file does not count from 1 each time. */
export type NextNumbers = Map<string, number>

const FIRST_BATCH = 8
/** Beginnings that are remembered; then they are counted anew. */
const REMEMBERED = 50_000

/**
 * Codes that nobody has, for many people at once, as `freeCode` gives them to one (HM-10, HM-37). `reserved` are those
 * already spoken for. Call `lockNewPeople` first.
 */
export async function freeCodes(
  tx: Tx,
  style: CodeStyle,
  people: readonly Uncoded[],
  reserved: Iterable<string>,
  next: NextNumbers,
): Promise<string[]> {
  const given = new Set([...reserved].map((code) => code.toLowerCase()))
  if (next.size > REMEMBERED) next.clear()
  const codes = new Map<number, string>()
  let open = people.flatMap((person, at) => {
    const parts = partsOf(style, person)
    return parts ? [{ at, parts, key: keyOf(parts) }] : []
  })
  for (let size = FIRST_BATCH; open.length > 0; size *= 4) {
    const wanted = new Map(open.map(({ key, parts }) => [key, parts]))
    const taken = await takenAmong(
      tx,
      [...wanted].flatMap(([key, parts]) =>
        Array.from({ length: size }, (_, n) => numbered(parts, (next.get(key) ?? 0) + n)),
      ),
    )
    const left: typeof open = []
    const ends = new Map([...wanted.keys()].map((key) => [key, (next.get(key) ?? 0) + size]))
    for (const one of open) {
      const code = take(
        one.parts,
        one.key,
        next,
        ends.get(one.key) ?? 0,
        (free) => !taken.has(free) && !given.has(free),
      )
      if (code === null) left.push(one)
      else {
        given.add(code.toLowerCase())
        codes.set(one.at, code)
      }
    }
    open = left
  }
  // Numbers are drawn, and in scripts without a code of their own there are few people: one at a time.
  for (const [at, { name, addresses }] of people.entries()) {
    if (codes.has(at)) continue
    let code = await codeFor(tx, style, { name, addresses })
    while (given.has(code.toLowerCase())) code = await codeFor(tx, style, { name, addresses })
    given.add(code.toLowerCase())
    codes.set(at, code)
  }
  return people.map((_, at) => codes.get(at) ?? '')
}

const partsOf = (style: CodeStyle, { name, addresses }: Uncoded): CodeParts | null =>
  codeFromName(name, style) ?? codeFromName(addresses[0]?.split('@')[0]?.replace(/[._+-]/g, ' ') ?? '', style)

const keyOf = (parts: CodeParts): string => numbered(parts, 0).toLowerCase()

/** The first free number from the remembered one on; it is remembered. */
function take(
  parts: CodeParts,
  key: string,
  next: NextNumbers,
  end: number,
  isFree: (code: string) => boolean,
): string | null {
  for (let n = next.get(key) ?? 0; n < end; n++) {
    const code = numbered(parts, n)
    next.set(key, n + 1)
    if (isFree(code.toLowerCase())) return code
  }
  return null
}

async function takenAmong(tx: Tx, codes: readonly string[]): Promise<Set<string>> {
  const keys = codes.map((one) => one.toLowerCase())
  const found = await sql<{ key: string }>`
    select lower(code) as key from people where lower(code) = any(${sql.val(keys)}::text[])`.execute(tx)
  return new Set(found.rows.map(({ key }) => key))
}
