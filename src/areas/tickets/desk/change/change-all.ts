import { type Change, type Changeable, wayBack } from './change.ts'
import { sendChange } from './send-change.ts'

export type Failed<Ticket> = { ticket: Ticket; error: unknown }
export type ChangedAll<Ticket> = { done: Ticket[]; lost: Ticket[]; failed: Failed<Ticket>[] }

const atOnce = 4

/**
 * Changes many tickets, a few at a time. One that fails leaves the others alone.
 * @param told called after each with how many are through
 */
export async function changeAll<Ticket extends Changeable>(
  tickets: readonly Ticket[],
  changeOf: (ticket: Ticket) => Change,
  told: (through: number) => void,
): Promise<ChangedAll<Ticket>> {
  const result: ChangedAll<Ticket> = { done: [], lost: [], failed: [] }
  const waiting = [...tickets]
  let through = 0
  const work = async () => {
    for (let ticket = waiting.shift(); ticket; ticket = waiting.shift()) {
      try {
        const { stillVisible } = await sendChange(changeOf(ticket), ticket)
        result.done.push(ticket)
        if (!stillVisible) result.lost.push(ticket)
      } catch (error) {
        result.failed.push({ ticket, error })
      }
      through += 1
      told(through)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return result
}

/** Takes a change of many back, each to where it was. */
export const changeAllBack = <Ticket extends Changeable>(before: readonly Ticket[], change: Change) =>
  changeAll(
    before,
    (ticket) => wayBack(change, ticket),
    () => {},
  )
