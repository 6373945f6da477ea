import { area } from '../../kernel/area.ts'
import { sweepUploads } from './sweep.ts'
import { upload } from './upload.ts'
import words from './words.en.json' with { type: 'json' }

export const filesArea = area({
  name: 'files',
  says: 'Uploaded bytes under generated names with a checksum; each is served only through the rule of the record that holds it.',
  tables: ['files'],
  operations: [upload],
  jobs: [sweepUploads],
  words,
})
