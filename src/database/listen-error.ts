import { StartError } from './start-error.ts'
import { errorCode } from './error-code.ts'

/** Turns what `listen` threw for an address such as `0.0.0.0:3000` into a sentence; other errors stay as they are. */
export function listenError(error: unknown, address: string): unknown {
  const code = errorCode(error)
  if (code === 'EADDRINUSE') {
    return new StartError(`${address} is in use by another program: stop it, or choose another port with --port.`)
  }
  if (code === 'EACCES') {
    return new StartError(`This user may not listen on ${address}: choose a port above 1023 with --port.`)
  }
  if (code === 'EADDRNOTAVAIL') {
    return new StartError(`This machine has no address ${address}: choose another with --host.`)
  }
  return error
}
