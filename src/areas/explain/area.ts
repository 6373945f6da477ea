import { area } from '../../kernel/area.ts'
import { recordAudience } from './audience.ts'
import { recordReasons } from './reasons.ts'
import words from './words.en.json' with { type: 'json' }

export const explainArea = area({
  name: 'explain',
  says: 'Why somebody can or cannot do something with a record, and who else can: read from the rule itself, for every kind.',
  tables: [],
  queries: [recordReasons, recordAudience],
  words,
})
