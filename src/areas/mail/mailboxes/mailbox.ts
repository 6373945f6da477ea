import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../../kernel/db.ts'
import * as schema from '../../../kernel/schema.ts'

/** A folder on an IMAP server whose unread messages become tickets. */
export type Mailbox = Selectable<Tables['mailboxes']>

/** What its password is sealed for. */
export const passwordPlace = (id: number): string => `mailboxes:${id}`

const HOST = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*|[0-9a-f:.]*:[0-9a-f:.]*)$/i

/** What is said of a mailbox when it is added or changed. */
export const fields = {
  name: schema.line(80),
  host: z.string().trim().max(253).regex(HOST, 'This is not the name or address of a server.'),
  port: z
    .number()
    .int()
    .min(1, 'A port is a number from 1 to 65535.')
    .max(65_535, 'A port is a number from 1 to 65535.'),
  /** TLS from the first byte. Without it TLS is begun on the plain connection (STARTTLS), except on this machine itself. */
  secure: schema.flag,
  username: schema.line(320),
  password: z
    .string()
    .min(1, 'This cannot be empty.')
    .max(1000, 'This has at most 1000 characters.')
    .regex(/^[^\0\r\n]*$/, 'A password is one line.'),
  folder: schema.line(200),
  /** Folder that a taken message goes into; null leaves it where it is, marked as read. */
  moveTo: schema.optionalLine(200),
  /** Team that gets its new tickets. */
  team: schema.id.nullable(),
}
