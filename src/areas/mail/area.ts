import { area } from '../../kernel/area.ts'
import { inboundAccess, mailboxAccess } from './access.ts'
import { intake } from './intake-job.ts'
import { listInbound, readInbound } from './list-inbound.ts'
import { addMailbox } from './mailboxes/add.ts'
import { editMailbox } from './mailboxes/edit.ts'
import { listMailboxes, readMailbox } from './mailboxes/list.ts'
import { privateServers } from './mailboxes/private-servers.ts'
import { removeMailbox } from './mailboxes/remove.ts'
import { tryMailbox } from './mailboxes/trial.ts'
import { release } from './release.ts'
import { serveMail } from './serve-mail.ts'
import { listener } from './smtp-listener.ts'
import { senderCap } from './steps/cap.ts'
import { sweepIntake } from './sweep-intake.ts'
import words from './words.en.json' with { type: 'json' }

export const mailArea = area({
  name: 'mail',
  says: 'Incoming mail: kept raw, walked through small named steps, and made into tickets and replies, or parked with a reason.',
  tables: ['inbound_messages', 'mail_keys', 'mailboxes'],
  accesses: { 'inbound-message': inboundAccess, mailbox: mailboxAccess },
  operations: [release, addMailbox, editMailbox, removeMailbox, tryMailbox],
  queries: [listInbound, readInbound, listMailboxes, readMailbox],
  jobs: [intake, sweepIntake],
  settings: [senderCap, listener, privateServers],
  serve: serveMail,
  words,
})
