import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../../people/access.ts'

const login = z.object({
  username: z.string().nullable(),
  hasPassword: z.boolean(),
  closedAt: z.string().nullable(),
  lastAt: z.string().nullable(),
})

/** For whoever may invite the person: the badge "invited", and the switch. */
export const readLogin = read({
  name: 'login.read',
  route: 'GET /people/:id/login',
  says: 'Whether a person has a login, when they last signed in, and until when an invitation is out.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ login: login.nullable(), invitedUntil: schema.instant.nullable(), can: schema.hints }),
  on: personAccess,
  rule: 'invite',
  select: (person, { now }) =>
    person.select([
      sql`(select jsonb_build_object('username', username, 'hasPassword', password_hash is not null,
        'closedAt', disabled_at, 'lastAt', last_at) from logins where logins.person_id = people.id)`.as('login'),
      sql<Date | null>`(select max(expires_at) from sign_in_links link where link.person_id = people.id
        and link.purpose = 'invitation' and link.used_at is null and link.expires_at > ${now})`.as('invitedUntil'),
    ]),
})
