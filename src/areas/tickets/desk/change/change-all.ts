import type { Change, Changeable } from './change.ts'
import { sendChange } from './send-change.ts'

export type Step<Ticket> = { ticket: Ticket; change: Change }
export type Failed<Ticket> = { ticket: Ticket; error: unknown }
export type ChangedAll<Ticket> = { done: Ticket[]; lost: Ticket[]; failed: Failed<Ticket>[] }

const atOnce = 4

/**
 * Changes many tickets, a few at a time. One that fails leaves the others alone.
 * @param told called after each with how many are through
 */
export async function changeAll<Ticket extends Changeable>(
  steps: readonly Step<Ticket>[],
  told: (through: number) => void = () => {},
): Promise<ChangedAll<Ticket>> {
  const result: ChangedAll<Ticket> = { done: [], lost: [], failed: [] }
  const waiting = [...steps]
  let through = 0
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      try {
        const { stillVisible } = await sendChange(step.change, step.ticket)
        result.done.push(step.ticket)
        if (!stillVisible) result.lost.push(step.ticket)
      } catch (error) {
        result.failed.push({ ticket: step.ticket, error })
      }
      through += 1
      told(through)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return result
}
