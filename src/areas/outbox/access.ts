import { access } from '../../kernel/access.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import type { Db } from '../../kernel/db.ts'
import { everyStaffPerson, isOwner, isStaffHat } from '../access/role.ts'

const { row, any, all } = vocabulary('captured_messages')

const staff = me('outbox.rule.staff', isStaffHat)
const isNoSecret = row('outbox.rule.no-sign-in-link', (mail) => mail('captured_messages.is_secret', '=', false))
const isMine = row('outbox.rule.to-me', (mail, who) => mail('captured_messages.to_person_id', '=', who.person))

const everyStaff = async (db: Db) => (await everyStaffPerson.execute(db)).rows.map((one) => one.id)

/**
 * Who may read a captured mail: whoever manages mail. One that holds a sign-in link is open to its receiver and to
 * Owners only, or reading it would be a way to become somebody else.
 */
export const capturedAccess = access(
  'captured_messages',
  { see: all(staff, may('mail.manage', 'all'), any(isNoSecret, isMine, me('outbox.rule.owner', isOwner))) },
  { candidates: everyStaff },
)

const suppressions = vocabulary('mail_suppressions')
const manages = suppressions.all(staff, may('mail.manage', 'all'))

/** Who may see and lift the stop on an address. */
export const suppressionAccess = access(
  'mail_suppressions',
  { see: manages, lift: manages },
  { candidates: everyStaff },
)
