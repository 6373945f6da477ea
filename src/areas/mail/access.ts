import { access } from '../../kernel/access.ts'
import type { Db } from '../../kernel/db.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isStaffHat } from '../access/role.ts'

const staff = me('mail.rule.staff', isStaffHat)
const candidates = async (db: Db) => (await everyStaffPerson.execute(db)).rows.map((one) => one.id)

const managesMail = vocabulary('inbound_messages').all(staff, may('mail.manage', 'all'))

/** Who may look at raw incoming mail and release what was parked. */
export const inboundAccess = access('inbound_messages', { see: managesMail, release: managesMail }, { candidates })

const managesMailboxes = vocabulary('mailboxes').all(staff, may('mail.manage', 'all'))

/** Who may look at the mailboxes the desk reads, try and change them. Their passwords nobody sees. */
export const mailboxAccess = access('mailboxes', { see: managesMailboxes, change: managesMailboxes }, { candidates })
