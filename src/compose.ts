import type pg from 'pg'
import { areas } from './areas.ts'
import type { Log, Place } from './kernel/app.ts'
import type { Product } from './kernel/area.ts'
import { type Clock, systemClock } from './kernel/clock.ts'
import { openDb } from './kernel/db.ts'
import { type Ids, randomIds } from './kernel/ids.ts'
import { type FactLoaders, makeWho } from './kernel/me.ts'
import kernelWords from './kernel/words.en.json' with { type: 'json' }
import { openStore } from './kernel/store.ts'
import { makeWords } from './kernel/words.ts'

export type Parts = { pool: pg.Pool; place: Place; clock?: Clock; ids?: Ids; log?: Log }

/** Puts the areas together over one database; nothing is started yet. */
export function compose({ pool, place, clock = systemClock, ids = randomIds, log = () => {} }: Parts): Product {
  const loaders = areas.reduce<FactLoaders>((all, area) => ({ ...all, ...area.facts }), {})
  const words = Object.fromEntries(areas.map((area) => [area.name, area.words]))
  return {
    db: openDb(pool),
    clock,
    ids,
    who: makeWho(
      loaders,
      areas.flatMap((area) => area.hats ?? []),
      areas.flatMap((area) => area.gate ?? []),
    ),
    words: makeWords({ kernel: kernelWords, ...words }),
    store: openStore(place),
    settings: areas.flatMap((area) => area.settings ?? []),
    accesses: new Map(areas.flatMap((area) => Object.entries(area.accesses ?? {}))),
    areas,
    place,
    log,
  }
}

/** What each area needs to be there before anything is served (shipped roles and levels, the first settings). */
export async function prepare(app: Product): Promise<void> {
  for (const area of app.areas) await area.prepare?.(app)
}
