import { z } from 'zod'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { readSetting } from '../../../kernel/settings.ts'
import { personAccess } from '../../people/access.ts'
import { handOverChoices } from '../departure/hand-over-work.ts'
import { graceDays } from '../settings.ts'
import { startErasure } from './start-erasure.ts'

const DAY = 24 * 60 * 60 * 1000

/** Erases the personal data of a person everywhere, at once or after the days of grace (GT-6, GT-7, K13). */
export const askForErasure = operation({
  name: 'person.erase',
  route: 'POST /people/:id/erasure',
  says: 'Erases every personal detail of a person from the desk. Records stay and show a blank. After the days of grace it cannot be taken back.',
  input: z.strictObject({
    id: schema.id,
    /** The person code, typed by whoever asks: proof that they mean this one. */
    code: z.string().max(200),
    handOver: handOverChoices,
    /** Also every file that the person ever uploaded, whatever it holds. */
    removesFiles: schema.flag.default(false),
    version: schema.version.optional(),
  }),
  output: z.object({ erasure: z.number(), dueAt: schema.instant }),
  on: personAccess,
  rule: 'erase',
  async run(doing) {
    const { tx, me, input, record, now } = doing
    if (input.code.trim().toLowerCase() !== record.code.toLowerCase())
      throw invalid({ code: 'This is not the code of this person.' })
    const days = await readSetting(tx, graceDays)
    const dueAt = new Date(now.getTime() + days * DAY)
    const { handOver, removesFiles } = input
    const erasure = await startErasure({ ...doing, by: me.person, reason: 'asked', dueAt, removesFiles, handOver })
    return { erasure, dueAt }
  },
})
