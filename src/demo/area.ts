import { z } from 'zod'
import { isOwner } from '../areas/access/role.ts'
import { area } from '../kernel/area.ts'
import { operation } from '../kernel/operation.ts'
import { question } from '../kernel/query.ts'
import { me } from '../kernel/rule.ts'
import { isDemoLoaded, loadDemo } from './load.ts'
import { removeDemo } from './remove.ts'
import words from './words.en.json' with { type: 'json' }

const owner = me('demo.rule.owner', isOwner)
const state = z.object({ loaded: z.boolean() })
const ownTransaction = 'It writes its event in a transaction of its own, which is all or nothing.'

const demoState = question({
  name: 'demo.read',
  route: 'GET /demo',
  says: 'Whether the demo world is loaded.',
  input: z.strictObject({}),
  output: state,
  rule: owner,
  run: async ({ db }) => ({ loaded: await isDemoLoaded(db) }),
})

const load = operation({
  name: 'demo.load',
  route: 'POST /demo',
  says: 'Loads the demo world: companies, people and tickets to try things on.',
  input: z.strictObject({}),
  output: state,
  rule: owner,
  leavesNoEvent: ownTransaction,
  async run({ app }) {
    await loadDemo(app)
    return { loaded: true }
  },
})

const remove = operation({
  name: 'demo.remove',
  route: 'DELETE /demo',
  says: 'Takes the demo world out again, if nothing real hangs on it.',
  input: z.strictObject({}),
  output: state,
  rule: owner,
  leavesNoEvent: ownTransaction,
  async run({ app }) {
    await removeDemo(app)
    return { loaded: false }
  },
})

export const demoArea = area({
  name: 'demo',
  says: 'A world of invented companies, people and tickets, to try the desk on and to test it with.',
  tables: ['demo_records'],
  operations: [load, remove],
  queries: [demoState],
  words,
})
