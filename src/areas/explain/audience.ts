import { z } from 'zod'
import { forbidden, invalid } from '../../kernel/errors.ts'
import { audienceOf, reasonShape } from '../../kernel/explain.ts'
import { question } from '../../kernel/query.ts'
import { isStaffHat } from '../access/role.ts'
import { brief, personBriefs } from '../people/person.ts'
import { isSomebody, recordFields, rulesOfSeen } from './record.ts'

/** How many names are shown at most; the total is always said. */
const SHOWN = 200

const member = z.object({ person: brief, hat: z.string(), isStaff: z.boolean(), because: z.array(reasonShape) })

/** "Who can see this?", or do anything else with it: everyone by name, customers first, for staff. */
export const recordAudience = question({
  name: 'record.audience',
  route: 'GET /records/:kind/:id/audience',
  says: 'Who can see a record, or do something else with it, by name and reason.',
  input: z.strictObject({ ...recordFields, action: z.string().max(40).default('see') }),
  output: z.object({ total: z.number(), customers: z.number(), people: z.array(member) }),
  rule: isSomebody,
  async run(asking) {
    const { kind, id, action } = asking.input
    const access = await rulesOfSeen(asking, kind, id)
    if (!isStaffHat(asking.me)) throw forbidden()
    if (!access.actions.includes(action)) throw invalid({ action: `Ask about one of: ${access.actions.join(', ')}.` })
    const all = await audienceOf(access, asking, action, id)
    const isStaff = (one: { hat: string }) => one.hat === 'staff'
    const shown = all.sort((a, b) => Number(isStaff(a)) - Number(isStaff(b)) || a.person - b.person).slice(0, SHOWN)
    const names = await personBriefs(
      asking.db,
      shown.map((one) => one.person),
    )
    return {
      total: all.length,
      customers: all.filter((one) => !isStaff(one)).length,
      people: shown.flatMap((one) => {
        const person = names.get(one.person)
        return person ? [{ person, hat: one.hat, isStaff: isStaff(one), because: one.because }] : []
      }),
    }
  },
})
