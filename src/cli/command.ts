import type { ParseArgsConfig } from 'node:util'

export type Options = NonNullable<ParseArgsConfig['options']>
export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

export type Invocation = { values: Values; files: string[]; env: NodeJS.ProcessEnv; print: (line: string) => void }

/** One command of `npm run foyer -- …`. Gives its exit code. */
export type Command = {
  /** `mail deliver`: one or two words. */
  name: string
  usage: string
  says: string
  options: Options
  run: (invocation: Invocation) => Promise<number>
}

/** What is wrong with a command line, in one sentence. */
export class UsageError extends Error {
  override name = 'UsageError'
}
