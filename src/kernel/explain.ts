import { z } from 'zod'
import type { Access } from './access.ts'
import type { Asking } from './query.ts'
import { audience } from './audience.ts'
import { forbidden, invalid, notFound } from './errors.ts'
import { wear, type Me } from './me.ts'
import { decisive } from './reasons.ts'
import type { Reason, TableName } from './rule.ts'

/** A reason as the web gets it: sentences by word key, who granted what. */
export const reasonShape: z.ZodType<Reason> = z.lazy(() =>
  z.object({
    kind: z.enum(['fact', 'row', 'any', 'all', 'not']),
    says: z.string().optional(),
    holds: z.boolean(),
    by: z.object({ name: z.string(), who: z.number().nullish(), at: z.string().nullish() }).optional(),
    of: z.array(reasonShape).optional(),
  }),
)

export const explanation = z.object({
  action: z.string(),
  holds: z.boolean(),
  /** The shortest proof, or the nearest missing facts. */
  because: z.array(reasonShape),
  /** The whole rule. */
  reason: reasonShape,
})

/** "Why can I (not)?": the rule of one action on one record as sentences. The record itself must be visible to the asker. */
export async function explain<T extends TableName, A extends string>(
  access: Access<T, A>,
  asking: Asking<unknown>,
  action: string,
  id: number,
  asked: Me,
): Promise<z.input<typeof explanation>> {
  const name = Object.keys(access.rules).find((one): one is A => one === action)
  if (name === undefined) throw invalid({ action: `Ask about one of: ${Object.keys(access.rules).join(', ')}.` })
  const reason = await access.reasons(asking.db, name, asked, id)
  if (!reason) throw notFound()
  return { action, holds: reason.holds, because: decisive(reason), reason }
}

/** Another person as they would ask, under the hat with which they may do most; for whoever may explain access. */
export async function asPerson(asking: Asking<unknown>, person: number, hat: string | undefined): Promise<Me[]> {
  const known = (await asking.app.who.load(asking.db, [person], asking.now)).get(person)
  if (!known) throw notFound()
  const hats = hat === undefined ? known.hats.map((offer) => offer.key) : [hat]
  return hats.flatMap((key) => wear(person, known, asking.now, key) ?? [])
}

/** The first hat under which it holds, else the first hat at all. */
export async function explainFor<T extends TableName, A extends string>(
  access: Access<T, A>,
  asking: Asking<unknown>,
  action: string,
  id: number,
  person: number,
  hat: string | undefined,
) {
  const hats = await asPerson(asking, person, hat)
  if (hats.length === 0)
    throw forbidden(
      undefined,
      'This person has no hat to ask under: they are deactivated or have no access.',
      'kernel.no-such-hat',
    )
  const answers = await Promise.all(
    hats.map(async (me) => ({ hat: me.hat, ...(await explain(access, asking, action, id, me)) })),
  )
  return answers.find((answer) => answer.holds) ?? answers[0]
}

/** Everyone for whom the action holds on one record. */
export const audienceOf = <T extends TableName, A extends string>(
  access: Access<T, A>,
  asking: Asking<unknown>,
  action: A,
  id: number,
) => audience(asking.db, asking.app.who, access, action, id, asking.now)
