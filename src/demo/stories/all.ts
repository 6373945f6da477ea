import { accountStories } from './accounts.ts'
import { deviceStories } from './devices.ts'
import { networkStories } from './network.ts'
import { payrollStories } from './payroll.ts'
import { phoneStories } from './phones.ts'
import { softwareStories } from './software.ts'
import type { Story } from './story.ts'
import { supplyStories } from './supply.ts'

/** Every conversation the demo tells, in the order in which they are drawn from. */
export const stories: readonly Story[] = [
  ...deviceStories,
  ...accountStories,
  ...networkStories,
  ...softwareStories,
  ...payrollStories,
  ...supplyStories,
  ...phoneStories,
]
