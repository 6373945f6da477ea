import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import { invalid } from '../../../kernel/errors.ts'
import type { Happening } from '../../../kernel/events.ts'
import * as schema from '../../../kernel/schema.ts'
import { type Handed, handOver, openWorkOf } from '../../tickets/workload.ts'

/** For each team (null: none) who gets the open tickets; `to: null` gives them back to the team. */
export const handOverChoices = z
  .array(z.strictObject({ team: schema.id.nullable(), to: schema.id.nullable() }))
  .max(500)
  .default([])

export type HandOverChoices = z.output<typeof handOverChoices>

type Leaving = { tx: Tx; record: { id: number }; now: Date; happened: (what: Happening) => Promise<void> }

/**
 * Hands over all open work of someone who leaves. Errors: `invalid` at `handOver` for a team that was not decided about,
 * or a person who cannot be given its tickets (HM-30): work is never left with nobody by oversight.
 */
export async function handOverWork(
  { tx, record, now, happened }: Leaving,
  choices: HandOverChoices,
): Promise<Handed[]> {
  const given: Handed[] = []
  for (const { team, open } of await openWorkOf(tx, record.id)) {
    const choice = choices.find((one) => one.team === (team?.id ?? null))
    const whose = team ? `of ${team.name}` : 'without a team'
    if (!choice)
      throw invalid({ handOver: `Say who gets the open tickets ${whose}: there are ${open}.` }, 'leaving.open-work')
    if (choice.to === record.id) throw invalid({ handOver: 'Whoever leaves cannot get their own tickets.' })
    const order = { from: record.id, team: team?.id ?? null, to: choice.to, now }
    given.push(...(await handOver(tx, order, happened)))
  }
  return given
}
