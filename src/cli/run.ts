import { parseArgs } from 'node:util'
import { StartError } from '../database/start-error.ts'
import { Failure } from '../kernel/errors.ts'
import { type Command, type Invocation, UsageError } from './command.ts'

/** Finds and runs a command. Every failure is one sentence on standard error and a non-zero exit code. */
export async function runCommand(
  commands: readonly Command[],
  words: string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  try {
    const command = commands.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name)
    if (!command) return help(commands, words)
    return await command.run(invocation(command, words.slice(command.name.split(' ').length), env))
  } catch (error) {
    if (!(error instanceof StartError || error instanceof UsageError || error instanceof Failure)) throw error
    process.stderr.write(`${error.message}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}

function invocation(command: Command, words: string[], env: NodeJS.ProcessEnv): Invocation {
  const print = (line: string) => void process.stdout.write(`${line}\n`)
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: command.options,
      allowPositionals: true,
      strict: true,
    })
    return { values, files: positionals, env, print }
  } catch (error) {
    // Node adds how to write a file name like an option, which helps nobody here.
    const [wrong = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new UsageError(`${wrong.replace(/\.$/, '')}. Usage: foyer ${command.usage}`)
  }
}

function help(commands: readonly Command[], words: string[]): number {
  const lines = commands.map(({ usage, says }) => `  ${usage}\n      ${says}`)
  const isAsked = words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')
  const out = isAsked ? process.stdout : process.stderr
  if (!isAsked) out.write(`There is no command "${words.join(' ')}".\n`)
  out.write(`Usage: npm run foyer -- COMMAND\n\n${lines.join('\n')}\n`)
  return isAsked ? 0 : 2
}
