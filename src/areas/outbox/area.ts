import { area } from '../../kernel/area.ts'
import { capturedAccess, suppressionAccess } from './access.ts'
import { hourlyCap } from './cap.ts'
import { forgetCaptured } from './forget-captured.ts'
import { liftSuppression } from './lift-suppression.ts'
import { listCaptured } from './list-captured.ts'
import { listSuppressions } from './list-suppressions.ts'
import { readCaptured } from './read-captured.ts'
import { sendWaiting } from './send.ts'
import { deskAddress } from './sender.ts'
import words from './words.en.json' with { type: 'json' }

export const outboxArea = area({
  name: 'outbox',
  says: 'Every mail leaves through here: written with the change that asks for it, sent after commit, tried again, given up with a reason; captured where there is no mail server.',
  tables: ['outbound_messages', 'captured_messages', 'mail_suppressions'],
  accesses: { 'captured-mail': capturedAccess, suppression: suppressionAccess },
  operations: [liftSuppression],
  queries: [listCaptured, readCaptured, listSuppressions],
  jobs: [forgetCaptured],
  sweeps: [{ channel: 'foyer_outbox', run: sendWaiting }],
  settings: [deskAddress, hourlyCap],
  words,
})
