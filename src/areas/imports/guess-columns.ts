import type { App } from '../../kernel/app.ts'
import type { Db } from '../../kernel/db.ts'
import type { StoredFile } from '../files/file.ts'
import { fieldOfCompanyHeading } from './companies/field-of-heading.ts'
import { mappingFor } from './mappings/mapping.ts'
import { fieldOfHeading } from './people/person-fields.ts'
import { firstRecords } from './first-records.ts'
import type { Layout } from './table/layout.ts'

type Source = { app: App; tx: Db; file: StoredFile; kind: 'people' | 'companies' }

/** What the columns most likely mean: by a saved mapping whose headings these are, else by what they are called. */
export async function guessColumns({ app, tx, file, kind }: Source, layout: Layout): Promise<(string | null)[]> {
  const [headings] = await firstRecords(app, file, layout, 1)
  if (!headings) return []
  const saved = await mappingFor(tx, kind, headings.cells)
  if (saved) return saved
  const fieldOf = kind === 'people' ? fieldOfHeading : fieldOfCompanyHeading
  const guessed = headings.cells.map((heading) => fieldOf(heading))
  // One column of addresses without a heading is the shortest list there is.
  return guessed.length === 1 && headings.cells[0]?.includes('@') ? ['email'] : guessed
}
