import type { TeamKey } from '../teams.ts'

export type Turn = { by: 'customer' | 'agent' | 'note'; text: string }

/**
 * A conversation that can have happened to several people. In its texts `{room}` is one value for the whole ticket
 * (words.ts) and `[a|b]` is a choice made each time, so that no two tickets read the same.
 */
export type Story = {
  team: TeamKey
  priority: 'low' | 'normal' | 'high' | 'urgent'
  isPrivate: boolean
  subject: string
  talk: readonly Turn[]
}

export const customer = (text: string): Turn => ({ by: 'customer', text })
export const agent = (text: string): Turn => ({ by: 'agent', text })
export const note = (text: string): Turn => ({ by: 'note', text })

export const story = (
  team: TeamKey,
  priority: Story['priority'],
  subject: string,
  talk: readonly Turn[],
  more: { isPrivate?: true } = {},
): Story => ({ team, priority, subject, talk, isPrivate: more.isPrivate ?? false })
