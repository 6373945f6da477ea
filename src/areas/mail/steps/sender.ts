import type { LetterStep } from '../letter.ts'

/** Without an address that could be answered there is nobody to open a ticket for. */
export const sender: LetterStep = {
  name: 'sender',
  async run({ sender: { address }, path }) {
    if (address === '') return { outcome: 'parked', reason: 'it names no sender that could be answered' }
    path.push({ step: 'sender', found: address })
    return null
  },
}
