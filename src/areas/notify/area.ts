import { area } from '../../kernel/area.ts'
import { acknowledge, acknowledgement } from './acknowledge.ts'
import { tellCustomers } from './tell-customers.ts'
import { tellStaff } from './tell-staff.ts'
import words from './words.en.json' with { type: 'json' }

export const notifyArea = area({
  name: 'notify',
  says: 'Who is told of what by mail: customers of the replies on their tickets, agents of what happens on theirs.',
  tables: ['told'],
  listeners: [tellCustomers, tellStaff, acknowledge],
  settings: [acknowledgement],
  words,
})
