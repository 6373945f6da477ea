import { area } from '../../kernel/area.ts'
import { inboundAccess } from './access.ts'
import { intake } from './intake-job.ts'
import { listInbound, readInbound } from './list-inbound.ts'
import { release } from './release.ts'
import { listener, listenForMail } from './smtp-listener.ts'
import { senderCap } from './steps/cap.ts'
import words from './words.en.json' with { type: 'json' }

export const mailArea = area({
  name: 'mail',
  says: 'Incoming mail: kept raw, walked through small named steps, and made into tickets and replies, or parked with a reason.',
  tables: ['inbound_messages', 'mail_keys', 'mailboxes'],
  accesses: { 'inbound-message': inboundAccess },
  operations: [release],
  queries: [listInbound, readInbound],
  jobs: [intake],
  settings: [senderCap, listener],
  serve: listenForMail,
  words,
})
