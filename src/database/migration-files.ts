import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartError } from './start-error.ts'

export interface MigrationFile {
  number: number
  /** The file's name, such as `0001_people.sql`. */
  name: string
  sql: string
  checksum: string
}

const namePattern = /^(\d{4})_[a-z0-9_]+\.sql$/

/**
 * `db/migrations` of this installation: looked for upwards from this file, since the same code runs from
 * `src/database/` and, bundled, from `dist/`.
 */
export function migrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'db', 'migrations'))) {
    const parent = dirname(folder)
    if (parent === folder)
      throw new StartError('This Foyer is incomplete (db/migrations is missing): install it again.')
    folder = parent
  }
  return join(folder, 'db', 'migrations')
}

/** The migrations of a folder in order; line ends do not count for the checksum, since git may change them. */
export function readMigrations(folder: string): MigrationFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  const files = names.sort().map((name) => readMigration(folder, name))
  files.forEach((file, index) => {
    if (files[index - 1]?.number === file.number) {
      throw new StartError(`Two migrations have the number of ${file.name}: give one of them the next free number.`)
    }
  })
  return files
}

function readMigration(folder: string, name: string): MigrationFile {
  const found = namePattern.exec(name)
  if (found === null) throw new StartError(`The migration ${name} is misnamed: call it like 0001_people.sql.`)
  const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
  return { number: Number(found[1]), name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}
