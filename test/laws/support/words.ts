import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Access } from '../../../src/kernel/access.ts'
import type { Area } from '../../../src/kernel/area.ts'
import type { Rule, TableName } from '../../../src/kernel/rule.ts'
import { filesBelow, ROOT } from './sources.ts'

type Words = { [key: string]: string | Words }
const words: z.ZodType<Words> = z.lazy(() => z.record(z.string(), z.union([z.string(), words])))

/** Every key of every word file in English; the first part is the folder it stands in. */
export function wordKeys(): Set<string> {
  const keys = new Set<string>()
  const add = (prefix: string, part: Words): void => {
    for (const [name, value] of Object.entries(part))
      if (typeof value === 'string') keys.add(`${prefix}.${name}`)
      else add(`${prefix}.${name}`, value)
  }
  for (const path of filesBelow('src', /^words\.en\.json$/))
    add(path.split('/').at(-2) ?? '', words.parse(JSON.parse(readFileSync(join(ROOT, path), 'utf8'))))
  return keys
}

/** The key itself or one of its plural forms is written. */
export const isWritten = (keys: ReadonlySet<string>, key: string): boolean =>
  keys.has(key) || keys.has(`${key}_other`) || keys.has(`${key}_one`)

/** Sentence keys of every rule: of each access, and of each use case that has no record. */
export function ruleKeys(areas: readonly Area[]): string[] {
  const ofAccesses = areas
    .flatMap((area) => Object.values(area.accesses ?? {}))
    .flatMap((access: Access<TableName, string>) => Object.values(access.rules).flatMap(saysOf))
  const ofFacts = areas
    .flatMap((area) => [...(area.operations ?? []), ...(area.queries ?? [])])
    .flatMap((one) => ('on' in one && one.on ? [] : [one.rule.says]))
  return [...new Set([...ofAccesses, ...ofFacts])]
}

function saysOf<T extends TableName>(rule: Rule<T>): string[] {
  if (rule.kind === 'fact' || rule.kind === 'row') return [rule.says]
  if (rule.kind === 'not') return saysOf(rule.of)
  return [...(rule.says ? [rule.says] : []), ...rule.of.flatMap(saysOf)]
}
