import type { Command } from './command.ts'
import { mailDeliver } from './mail-deliver.ts'
import { mailClassify, mailTrim } from './mail-text.ts'
import { start } from './start.ts'

/** Everything that `npm run foyer -- …` can do. */
export const commands: readonly Command[] = [start, mailDeliver, mailTrim, mailClassify]
