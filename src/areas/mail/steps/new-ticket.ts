import { sql } from 'kysely'
import { joinByAddress } from '../../companies/join.ts'
import { membershipToOpenUnder } from '../../companies/membership.ts'
import { personByAddress } from '../../people/address.ts'
import { lockNewPeople } from '../../people/free-code.ts'
import { insertPerson } from '../../people/new-person.ts'
import { openTicket } from '../../tickets/open-ticket.ts'
import { SUBJECT_MAX } from '../../tickets/ticket.ts'
import type { Letter, LetterStep } from '../letter.ts'
import { addCopied } from '../copied.ts'
import { livingTeam } from '../mailboxes/living-team.ts'
import { cleanName } from '../text/address.ts'
import { isAutomatic } from '../text/automatic.ts'
import { writtenMail } from '../written-mail.ts'

/** Opens a ticket for the sender, who becomes a person with a code, in the company of their mail domain (HM-46, GT-29). */
export const newTicket: LetterStep = {
  name: 'new ticket',
  async run(letter) {
    const { tx, now, parsed } = letter
    const person = await senderPerson(letter)
    if (!person) return { outcome: 'parked', reason: 'its sender is deactivated' }
    const under = (await membershipToOpenUnder(sql<number>`${person}::bigint`, now).execute(tx)).rows[0]
    const { id, reply } = await openTicket(
      tx,
      {
        ...(await writtenMail(letter, person)),
        subject: subjectOf(parsed.subject, letter),
        requester: person,
        membership: under?.id ?? null,
        company: under?.company_id ?? null,
        team: await teamOf(letter),
        source: 'mail',
        author: person,
        byStaff: false,
      },
      now,
      (what) =>
        letter.happened(
          { ...what, detail: { ...what.detail, inbound: letter.id, answerable: !isAutomatic(parsed).automatic } },
          person,
        ),
    )
    await addCopied(letter, id, person)
    return { outcome: 'ticket', reason: 'a new question', ticket: id, reply, person }
  },
}

/** The team of the mailbox it came to, as long as that is in use. */
async function teamOf({ tx, mailbox }: Letter): Promise<number | null> {
  if (mailbox === null) return null
  const found = await tx.selectFrom('mailboxes').select('team_id').where('id', '=', mailbox).executeTakeFirst()
  return found?.team_id ? livingTeam(tx, found.team_id) : null
}

/** One line without control characters; a mail without a subject still needs a name. */
function subjectOf(subject: string, { app }: Letter): string {
  const line = cleanLine(subject)
  return line === '' ? app.words('mail.no-subject') : line
}

const cleanLine = (subject: string) =>
  [
    ...subject
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
      .trim(),
  ]
    .slice(0, SUBJECT_MAX)
    .join('')

async function senderPerson(letter: Letter): Promise<number | null> {
  const { tx, now, sender } = letter
  const known = (await personByAddress(tx, sender.address, sender.name)) ?? (await afterOthers(letter))
  if (known) return known.active ? known.id : null
  const name = cleanName(sender.name) || (sender.address.split('@')[0] ?? sender.address)
  const { id, code } = await insertPerson(tx, { name, emails: [sender.address], now })
  await letter.happened(
    {
      name: 'person.created',
      subject: { kind: 'person', id },
      after: { name, code },
      detail: { by: 'mail', inbound: letter.id },
    },
    null,
  )
  const membership = await joinByAddress(tx, { person: id, address: sender.address, by: null, now })
  if (membership)
    await letter.happened(
      {
        name: 'person.membership-added',
        subject: { kind: 'person', id },
        after: { company: membership.company },
        detail: { membership: membership.id, by: 'mail', inbound: letter.id },
      },
      null,
    )
  return id
}

/** Whoever makes people is alone from here on: a second mail of a new sender finds the person whom the first one made. */
async function afterOthers({ tx, sender }: Letter) {
  await lockNewPeople(tx)
  return personByAddress(tx, sender.address, sender.name)
}
