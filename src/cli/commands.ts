import { backup, restore } from './backup.ts'
import { accessExplain } from './access-explain.ts'
import type { Command } from './command.ts'
import { mailDeliver } from './mail-deliver.ts'
import { mailClassify, mailTrim } from './mail-text.ts'
import { ownerLink } from './owner-link.ts'
import { seed } from './seed.ts'
import { start } from './start.ts'

/** Everything that `npm run foyer -- …` can do. */
export const commands: readonly Command[] = [
  start,
  seed,
  mailDeliver,
  mailTrim,
  mailClassify,
  backup,
  restore,
  ownerLink,
  accessExplain,
]
