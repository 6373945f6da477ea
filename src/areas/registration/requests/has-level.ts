import { me } from '../../../kernel/rule.ts'
import { hatMembership } from '../../companies/membership.ts'

/** The asker wears the hat of a company, and so has a level there. */
export const hasLevel = me('registration.rule.has-level', (who) => Boolean(hatMembership(who)?.level))
