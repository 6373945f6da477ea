import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list, read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { brief } from '../../people/person.ts'
import { teamBrief } from '../../teams/membership.ts'
import { mailboxAccess } from '../access.ts'

const shown = z.object({
  id: z.number(),
  name: z.string(),
  host: z.string(),
  port: z.number(),
  secure: z.boolean(),
  username: z.string(),
  folder: z.string(),
  moveTo: z.string().nullable(),
  team: brief.nullable(),
  stoppedAt: schema.instant.nullable(),
  /** When it was last looked through without trouble. */
  seenAt: schema.instant.nullable(),
  /** What it lacks, as a sentence; null when it works. */
  trouble: z.string().nullable(),
  version: z.number(),
  can: schema.hints,
})

const columns = [
  'mailboxes.id',
  'mailboxes.name',
  'mailboxes.host',
  'mailboxes.port',
  'mailboxes.secure',
  'mailboxes.username',
  'mailboxes.folder',
  'mailboxes.move_to as moveTo',
  'mailboxes.stopped_at as stoppedAt',
  'mailboxes.last_seen_at as seenAt',
  'mailboxes.last_error as trouble',
  'mailboxes.version',
] as const

const team = teamBrief(sql.ref('mailboxes.team_id')).as('team')

/** The mailboxes that are read, without their passwords. */
export const listMailboxes = list({
  name: 'mailbox.list',
  route: 'GET /mailboxes',
  says: 'The mailboxes with what each lacks, by name.',
  input: z.strictObject({ ...pageInput, sort: z.string().optional() }),
  output: pageOf(shown),
  on: mailboxAccess,
  rule: 'see',
  sorts: { name: { column: 'mailboxes.name', direction: 'asc', kind: 'text' } },
  filter: (q) => q,
  select: (q) => q.select([...columns, team]),
})

/** One mailbox, without its password. */
export const readMailbox = read({
  name: 'mailbox.read',
  route: 'GET /mailboxes/:id',
  says: 'One mailbox, without its password.',
  input: z.strictObject({ id: schema.id }),
  output: shown,
  on: mailboxAccess,
  rule: 'see',
  select: (q) => q.select([...columns, team]),
})
