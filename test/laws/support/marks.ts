import type { Product } from '../../../src/kernel/area.ts'
import type { Actor } from './actors.ts'
import type { AnyAccess } from './house.ts'
import type { Standing } from './situations.ts'

/** Marked texts in an answer that this actor may not read. */
export function forbiddenMarks(body: string, actor: Actor, standing: Standing, app: Product): string[] {
  const found = new Set([...body.matchAll(/MARK\/([\w-]+)\/([\w-]+)\/(\d+)\//g)].map(([whole]) => whole))
  return [...found].flatMap((text) => {
    const [, action = '', kind = '', id = ''] = text.split('/')
    const access: AnyAccess | undefined = app.areas
      .flatMap((area) => Object.entries(area.accesses ?? {}))
      .find(([name]) => name === kind)?.[1]
    const may = access && standing.rights(actor, access).get(Number(id))?.[action]
    return may ? [] : [`shows ${text}`]
  })
}
