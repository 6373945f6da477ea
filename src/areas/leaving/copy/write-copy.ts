import { Readable } from 'node:stream'
import { z } from 'zod'
import { job } from '../../../kernel/jobs.ts'
import { readCatalogue } from '../erasure/catalogue.ts'
import { gather } from './gather.ts'
import { zipOf } from './zip.ts'

const DAY = 24 * 60 * 60 * 1000
/** How long a copy can be fetched. */
const COPY_LIFE = 7 * DAY
const MAX = 4 * 1024 * 1024 * 1024

/** Writes one copy into the file store; a copy whose person is erased meanwhile is thrown away. Safe to run again. */
export const writeCopy = job({
  name: 'leaving.write-copy',
  input: z.object({ copy: z.number() }),
  attempts: 4,
  async run(app, { copy: id }) {
    const copy = await app.db
      .selectFrom('person_copies')
      .select(['person_id as person', 'scope'])
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    if (!copy) return
    const gathering = {
      app,
      db: app.db,
      catalogue: await readCatalogue(app.db),
      person: copy.person,
      scope: copy.scope === 'own' ? ('own' as const) : ('everything' as const),
    }
    const { key, size } = await app.store.put(Readable.from(zipOf(gather(gathering))), { max: MAX })
    const now = app.clock()
    const kept = await app.db
      .updateTable('person_copies')
      .set({ state: 'ready', file_key: key, size, ready_at: now, expires_at: new Date(now.getTime() + COPY_LIFE) })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    if (kept.numUpdatedRows === 0n) await app.store.remove(key)
  },
})

/** Takes away what can no longer be fetched, and gives up on what could not be written within a day. */
export const sweepCopies = job({
  name: 'leaving.sweep-copies',
  every: '53 * * * *',
  input: z.object({}).loose(),
  async run(app) {
    const now = app.clock()
    const over = await app.db
      .selectFrom('person_copies')
      .select(['id', 'file_key as key'])
      .where('state', '=', 'ready')
      .where('expires_at', '<=', now)
      .execute()
    for (const { id, key } of over) {
      if (key !== null) await app.store.remove(key)
      await app.db.updateTable('person_copies').set({ state: 'gone', file_key: null }).where('id', '=', id).execute()
    }
    await app.db
      .updateTable('person_copies')
      .set({ state: 'failed' })
      .where('state', '=', 'waiting')
      .where('asked_at', '<', new Date(now.getTime() - DAY))
      .execute()
  },
})
