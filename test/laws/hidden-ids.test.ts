import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { area } from '../../src/kernel/area.ts'
import { conflict } from '../../src/kernel/errors.ts'
import { operation } from '../../src/kernel/operation.ts'
import { anyone } from '../../src/kernel/rule.ts'
import * as schema from '../../src/kernel/schema.ts'
import type { Actor } from './support/actors.ts'
import { callOf } from './support/call-of.ts'
import { type Endpoint, type House, openHouse } from './support/house.ts'
import { type Input, inputFor } from './support/input-for.ts'
import { plain } from './support/judge.ts'
import { type Knowledge, knowledgeOf } from './support/known.ts'
import { ABSENT, situationsOf, type Standing, standingOf } from './support/situations.ts'

let house: House
let standing: Standing
let knowledge: Knowledge

beforeAll(async () => {
  house = await openHouse([planted])
  standing = await standingOf(house)
  knowledge = await knowledgeOf(house.app.db, house.cast)
}, 60_000)
afterAll(async () => house.close())

/** Which record a field names beside the one that the call is about: the kind of its access, or that of its whole. */
const kinds: Readonly<Record<string, string>> = {
  person: 'person',
  requester: 'person',
  assignee: 'person',
  primaryPerson: 'person',
  company: 'company',
  parent: 'company',
  team: 'team',
}

/** Parts of records that have no rule of their own: hidden when the whole is. */
const parts: Readonly<Record<string, { of: string; query: string }>> = {
  email: { of: 'person', query: 'select id from person_emails where person_id = any($)' },
  phone: { of: 'person', query: 'select id from person_phones where person_id = any($)' },
  membership: { of: 'person', query: 'select id from memberships where person_id = any($)' },
  site: { of: 'company', query: 'select id from sites where company_id = any($)' },
  file: {
    of: 'ticket',
    query: 'select file_id as id from reply_files join replies on replies.id = reply_id where ticket_id = any($)',
  },
  files: {
    of: 'ticket',
    query: 'select file_id as id from reply_files join replies on replies.id = reply_id where ticket_id = any($)',
  },
}

/** Ids that this actor could put into a field and may know nothing of: a few, from both ends. */
async function hiddenIds(actor: Actor, field: string): Promise<number[]> {
  const part = parts[field]
  const kind = part?.of ?? kinds[field]
  const access = house.app.areas
    .flatMap((one) => Object.entries(one.accesses ?? {}))
    .find(([name]) => name === kind)?.[1]
  if (!access) return []
  const hidden = [...standing.rights(actor, access)].flatMap(([id, can]) => (can['see'] === false ? [id] : []))
  if (!part) return ends(hidden)
  const [before = '', after = ''] = part.query.split('$')
  const found = await sql<{
    id: number
  }>`${sql.raw(before)}${sql.val(hidden)}::bigint[]${sql.raw(after)} order by id`.execute(house.app.db)
  return ends(found.rows.map(({ id }) => id))
}

const ends = (ids: readonly number[]): number[] => [...new Set([...ids.slice(0, 1), ...ids.slice(-1)])]

async function compareAll(
  endpoints: readonly Endpoint[],
  actors: readonly Actor[],
): Promise<{ cells: number; faults: string[] }> {
  const faults: string[] = []
  let cells = 0
  for (const endpoint of endpoints)
    for (const actor of actors)
      for (const { id, kind } of situationsOf(endpoint, actor, standing, true)) {
        if (kind !== 'allowed' && kind !== 'holds') continue
        const form = house.formOf(endpoint)
        const input = inputFor(form, await knowledge.of(endpoint, actor, id), 'least') ?? {}
        for (const { name } of form.fields)
          for (const hidden of await hiddenIds(actor, name)) {
            cells++
            const wrong = await differs(endpoint, actor, input, name, hidden)
            if (wrong) faults.push(`${endpoint.name}, ${actor.says}, ${name} ${hidden}: ${wrong}`)
          }
      }
  return { cells, faults }
}

/** What is said of a hidden record and not of one that is not there; the numbers themselves do not count. */
async function differs(
  endpoint: Endpoint,
  actor: Actor,
  input: Input,
  name: string,
  hidden: number,
): Promise<string | null> {
  const answerTo = async (id: number) => {
    const value = name === 'files' ? [id] : id
    const answer = await house.undone(() => house.send(callOf(endpoint, actor, { ...input, [name]: value })))
    if (answer.status < 400) return 'taken'
    return plain(answer)
  }
  const [there, absent] = [await answerTo(hidden), await answerTo(ABSENT)]
  return there === absent ? null : `${there.slice(0, 120)} and not ${absent.slice(0, 120)}`
}

const own = () =>
  house.endpoints.filter(
    ({ name, kind }) => !name.startsWith('planted.') && !name.startsWith('demo.') && kind !== 'list',
  )

test('an id that an asker may not know, beside one they may, says no more than one that is not there', async () => {
  const { cells, faults } = await compareAll(
    own(),
    house.actors.filter(({ refused }) => refused === undefined),
  )
  process.stdout.write(`law of hidden ids: ${cells} pairs\n`)
  expect(faults).toEqual([])
  expect(cells).toBeGreaterThan(150)
}, 180_000)

test('the law sees a use case that tells', async () => {
  const basic = house.actors.filter(({ says }) => says === 'basic as membership')
  const { faults } = await compareAll(
    house.endpoints.filter(({ name }) => name === 'planted.tell'),
    basic,
  )
  expect(faults).not.toEqual([])
})

const planted = area({
  name: 'planted',
  says: '',
  tables: [],
  words: {},
  operations: [
    operation({
      name: 'planted.tell',
      route: 'POST /planted',
      says: '',
      input: z.strictObject({ person: schema.id }),
      output: z.null(),
      rule: anyone('planted'),
      async run({ tx, input }) {
        const found = await tx.selectFrom('people').select('id').where('id', '=', input.person).executeTakeFirst()
        if (found) throw conflict('planted.taken', 'They have a ticket already.')
        return null
      },
    }),
  ],
})
