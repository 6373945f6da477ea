import { area } from '../../kernel/area.ts'
import { acknowledge, acknowledgement } from './acknowledge.ts'
import { tellAssignee } from './tell-assignee.ts'
import { tellOfReply } from './tell-of-reply.ts'
import words from './words.en.json' with { type: 'json' }

export const notifyArea = area({
  name: 'notify',
  says: 'Who is told of what by mail: customers of the replies on their tickets, agents of what happens on theirs.',
  tables: ['told'],
  listeners: [tellOfReply, tellAssignee, acknowledge],
  settings: [acknowledgement],
  words,
})
