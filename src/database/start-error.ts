/**
 * Foyer cannot start. The message is one sentence for the person at the terminal: what is wrong and what to do.
 * It never holds a password. Print the message alone, without a stack, and exit with 1.
 */
export class StartError extends Error {
  override name = 'StartError'
}
