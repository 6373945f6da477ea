import { commands } from './cli/commands.ts'
import { runCommand } from './cli/run.ts'

process.exitCode = await runCommand(commands, process.argv.slice(2), process.env)
