import { LEAST_COMPANIES, LEAST_PEOPLE, seedLoad } from '../demo/seed.ts'
import { databaseError } from '../kernel/db.ts'
import { unavailable } from '../kernel/errors.ts'
import { type Command, UsageError, type Values } from './command.ts'
import { makeLog } from './log.ts'
import { open, placeOf } from './open.ts'

/** A million tickets take a few minutes; more would only fill the disk. */
const MOST = 10_000_000

/** Fills the desk with invented records, to measure it under load. */
export const seed: Command = {
  name: 'seed',
  usage: 'seed [--tickets N] [--people N] [--companies N]',
  says: 'Adds many invented tickets, people and companies at once, all or nothing, for measuring. Not for a desk in use.',
  options: { tickets: { type: 'string' }, people: { type: 'string' }, companies: { type: 'string' } },
  async run({ values, env, print }) {
    const amounts = {
      tickets: amountOf(values, 'tickets', 1, 10_000),
      people: amountOf(values, 'people', LEAST_PEOPLE, 2000),
      companies: amountOf(values, 'companies', LEAST_COMPANIES, 200),
    }
    const { app, pool, close } = await open(env, placeOf(env), makeLog())
    try {
      await seedLoad(pool, {
        ...amounts,
        now: app.clock(),
        progress: (says) => void process.stderr.write(`${says} …\n`),
      }).catch((error: unknown) => {
        if (databaseError(error) === null) throw error
        throw unavailable('cli.seed', `Nothing was added, the desk was busy (${String(error)}): stop it and try again.`)
      })
      print(`${amounts.tickets} tickets, ${amounts.people} people and ${amounts.companies} companies were added.`)
      return 0
    } finally {
      await close()
    }
  },
}

function amountOf(values: Values, name: string, least: number, fallback: number): number {
  const text = values[name]
  if (text === undefined) return fallback
  const amount = typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (amount >= least && amount <= MOST) return amount
  throw new UsageError(`Give --${name} as a whole number from ${least} to ${MOST}.`)
}
