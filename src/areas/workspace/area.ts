import { area } from '../../kernel/area.ts'
import { eventAccess } from './access.ts'
import { listEvents } from './list-events.ts'
import { workspaceName } from './name.ts'
import { listSettings } from './settings/list.ts'
import { setSetting } from './settings/set.ts'
import words from './words.en.json' with { type: 'json' }

export const workspaceArea = area({
  name: 'workspace',
  says: 'The installation of one provider: its name, its settings, what happened in it.',
  tables: ['settings', 'events', 'idempotency_keys', 'access_epoch'],
  accesses: { event: eventAccess },
  operations: [setSetting],
  queries: [listSettings, listEvents],
  settings: [workspaceName],
  words,
})
