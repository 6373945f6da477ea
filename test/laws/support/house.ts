import { sql } from 'kysely'
import type { Access } from '../../../src/kernel/access.ts'
import type { Area, Product } from '../../../src/kernel/area.ts'
import type { Me } from '../../../src/kernel/me.ts'
import type { AnyOperation } from '../../../src/kernel/operation.ts'
import type { AnyQuery } from '../../../src/kernel/query.ts'
import type { TableName } from '../../../src/kernel/rule.ts'
import { makeServer } from '../../../src/http/server.ts'
import { testApp } from '../../app.ts'
import { type Actor, actorsOf } from './actors.ts'
import { type Cast, furnish } from './furnish.ts'
import { type Form, formOf } from './input-for.ts'
import { undoing, type Undoing } from './undo.ts'

export type Endpoint = AnyOperation | AnyQuery
export type AnyAccess = Access<TableName, string>

/** The served product over the small world, in which every call can be taken back. */
export type House = {
  app: Product
  cast: Cast
  actors: Actor[]
  endpoints: Endpoint[]
  formOf: (endpoint: Endpoint) => Form
  send: (call: Call) => Promise<Answer>
  undone: Undoing['undone']
  close: () => Promise<void>
}

export type Call = { method: string; url: string; headers: Record<string, string>; body?: string | Uint8Array }
export type Answer = { status: number; body: string; headers: Record<string, unknown> }

/** `planted`: an area with faults in it, for the laws to find. */
export async function openHouse(planted: readonly Area[] = []): Promise<House> {
  const made = await testApp()
  const cast = await furnish(made.app)
  const { db, undone, close } = await undoing(made)
  const app = { ...made.app, db, areas: [...made.app.areas, ...planted] }
  const { server, stop } = await makeServer(app, made.pool, null)
  const endpoints = app.areas.flatMap((area): Endpoint[] => [...(area.operations ?? []), ...(area.queries ?? [])])
  const forms = new Map(endpoints.map((endpoint) => [endpoint, formOf(endpoint)]))
  return {
    app,
    cast,
    actors: await actorsOf(app, cast),
    endpoints,
    formOf: (endpoint) => forms.get(endpoint) ?? formOf(endpoint),
    async send({ method, url, headers, body }) {
      const answer = await server.inject({
        method: methodOf(method),
        url,
        headers,
        ...(body === undefined ? {} : { payload: body }),
      })
      return { status: answer.statusCode, body: answer.body, headers: answer.headers }
    },
    undone,
    async close() {
      await stop()
      await close()
      await made.drop()
    },
  }
}

function methodOf(method: string): 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' {
  if (method === 'GET' || method === 'POST' || method === 'PUT' || method === 'PATCH' || method === 'DELETE')
    return method
  throw new Error(`${method} is no method of ours.`)
}

/** What one asker may do with every record of a table: id -> action -> yes or no. */
export type Rights = Map<number, Record<string, boolean>>

export async function rightsOf(app: Pick<Product, 'db'>, access: AnyAccess, me: Me): Promise<Rights> {
  const found = await sql<{ id: number; can: Record<string, boolean> }>`
    select ${sql.ref(`${access.table}.id`)} as id, ${access.hints(me)} as can from ${sql.table(access.table)} order by 1`.execute(
    app.db,
  )
  return new Map(found.rows.map(({ id, can }) => [id, can]))
}
