import { stat } from 'node:fs/promises'
import { restoreBackup } from '../backup/restore.ts'
import { writeBackup } from '../backup/write.ts'
import type { End } from '../backup/lines.ts'
import { explainFailure } from '../database/embedded/explain-failure.ts'
import { StartError } from '../database/start-error.ts'
import { type Command, UsageError } from './command.ts'
import { makeLog } from './log.ts'
import { open, placeOf } from './open.ts'

/** Everything into one file, while the desk runs. */
export const backup: Command = {
  name: 'backup',
  usage: 'backup [--json] FILE',
  says: 'Writes everything (database and files) into one file, while the desk runs. Keep it as secret as the desk itself.',
  options: { json: { type: 'boolean' } },
  async run({ values, files, env, print }) {
    const file = oneFile(files)
    const { app, close } = await open(env, placeOf(env), makeLog())
    try {
      const end = await writeBackup(app, file).catch((error: unknown) => {
        throw explainFailure(file, error)
      })
      const { size } = await stat(file)
      print(
        values['json']
          ? JSON.stringify({ file, size, ...end })
          : `${file}: ${rows(end)} rows and ${end.files} files, ${Math.ceil(size / 1024)} KiB.`,
      )
      return 0
    } finally {
      await close()
    }
  },
}

/** Everything back from one file. */
export const restore: Command = {
  name: 'restore',
  usage: 'restore [--replace] FILE',
  says: 'Puts a backup back into an empty desk; with --replace also into one that is in use (stop it first).',
  options: { replace: { type: 'boolean' } },
  async run({ values, files, env, print }) {
    const file = oneFile(files)
    await stat(file).catch(() => {
      throw new StartError(`${file} is not there or may not be read.`)
    })
    const { app, close } = await open(env, placeOf(env), makeLog())
    try {
      const end = await restoreBackup(app, file, values['replace'] ? 'replace' : 'into-empty')
      print(`${file}: ${rows(end)} rows and ${end.files} files are back.`)
      return 0
    } finally {
      await close()
    }
  },
}

function oneFile(files: readonly string[]): string {
  const [file] = files
  if (file === undefined || files.length > 1) throw new UsageError('Name one file.')
  return file
}

const rows = (end: End): number => Object.values(end.tables).reduce((sum, count) => sum + count, 0)
