import { z } from 'zod'
import { job } from '../../kernel/jobs.ts'
import { undoImport } from './undo/undo-import.ts'
import { workOn } from './work.ts'

/** Goes through a file; started again it goes on where it was. */
export const importWork = job({
  name: 'imports.work',
  input: z.object({ id: z.number(), mode: z.enum(['check', 'run']) }),
  run: (app, { id, mode }) => workOn(app, id, mode),
})

/** Puts back what an import did; started again it goes on where it was. */
export const importUndoing = job({
  name: 'imports.undo',
  input: z.object({ id: z.number() }),
  run: (app, { id }) => undoImport(app, id),
})
