import { area } from '../../kernel/area.ts'
import { deliverBroadcast } from './deliver.ts'
import { readBroadcasts } from './list.ts'
import { readReceivers } from './preview.ts'
import { sendBroadcast } from './send.ts'
import words from './words.en.json' with { type: 'json' }

export const broadcastsArea = area({
  name: 'broadcasts',
  says: 'Mail to all members of a group, each in a mail of their own: who would get it and who not, then written once and sent in portions.',
  tables: ['broadcasts', 'broadcast_receivers'],
  operations: [sendBroadcast],
  queries: [readReceivers, readBroadcasts],
  jobs: [deliverBroadcast],
  words,
})
