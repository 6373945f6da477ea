import { errorCode } from '../error-code.ts'
import { StartError } from '../start-error.ts'

type Explanation = [RegExp, (folder: string) => string]

const explanations: Explanation[] = [
  [
    /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/,
    (folder) => `The disk that holds ${folder} is full: free some space and start again; nothing was lost.`,
  ],
  [
    /EROFS|Read-only file system/,
    (folder) => `${folder} is on a read-only disk: mount it writable, or choose another folder with FOYER_DATA.`,
  ],
  [
    /incompatible with server|initialized by PostgreSQL version/,
    (folder) => `The database in ${folder} belongs to another version of PostgreSQL: start the Foyer it came from.`,
  ],
  [
    /could not map anonymous shared memory|Cannot allocate memory|could not create shared memory/,
    () => 'There is not enough memory for the database: free some, or give this machine at least 512 MB.',
  ],
  [
    /invalid magic|invalid checkpoint|could not locate a valid checkpoint|checksum|is missing|PANIC|could not open file "global|could not read file "global|pg_control|is not a database cluster|bogus data|syntax error in file/,
    (folder) =>
      `The database in ${folder} is damaged: move that folder away and restore a backup with "foyer restore".`,
  ],
  [
    /EACCES|EPERM|Permission denied|wrong ownership|invalid permissions/,
    (folder) =>
      `Foyer may not write to ${folder}: give the folder to the user that runs it, or choose another with FOYER_DATA.`,
  ],
  [
    /ENOTDIR|EEXIST|ELOOP|ENAMETOOLONG/,
    (folder) => `${folder} cannot be a data folder (something else is there): choose another one with FOYER_DATA.`,
  ],
]

/** Says in one sentence why the database in a data folder could not be started, from an error or the server's log. */
export function explainFailure(folder: string, error: unknown): StartError {
  if (error instanceof StartError) return error
  const message = error instanceof Error ? error.message : String(error)
  const text = `${errorCode(error)} ${message}`
  const known = explanations.find(([pattern]) => pattern.test(text))
  const sentence = known?.[1](folder) ?? `The database in ${folder} could not be started: ${lastComplaint(message)}.`
  return new StartError(sentence, { cause: error })
}

function lastComplaint(message: string): string {
  const lines = message.trim().split('\n')
  const complaint = lines.findLast((line) => /FATAL|PANIC|ERROR|error/.test(line)) ?? lines.at(-1) ?? ''
  return complaint.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').replace(/\.$/, '')
}
