import { area } from '../../kernel/area.ts'
import { workspaceName } from './name.ts'
import words from './words.en.json' with { type: 'json' }

export const workspaceArea = area({
  name: 'workspace',
  says: 'The installation of one provider: its name, its settings, what happened in it.',
  tables: ['settings', 'events', 'idempotency_keys', 'access_epoch'],
  settings: [workspaceName],
  words,
})
