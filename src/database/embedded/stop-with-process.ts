/** What this process has running and must not leave behind. One set a process, since signals reach the whole process. */
interface Stoppable {
  stop(): Promise<void>
  /** Cannot wait: the process is already exiting, after an uncaught error for instance. */
  stopNow(): void
}

const running = new Set<Stoppable>()
const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Stops a server when this process ends in any way short of kill -9. An application that listens to the signals
 * itself drains first and then calls `stop`; only without such a listener do we stop and then die of the signal.
 * Gives the function that forgets the server again.
 */
export function stopWithProcess(server: Stoppable): () => void {
  if (running.size === 0) {
    process.on('exit', stopAllNow)
    for (const signal of signals) process.on(signal, stopAllAndDie)
  }
  running.add(server)
  return () => {
    if (!running.delete(server) || running.size > 0) return
    process.off('exit', stopAllNow)
    for (const signal of signals) process.off(signal, stopAllAndDie)
  }
}

function stopAllNow(): void {
  for (const server of running) server.stopNow()
}

function stopAllAndDie(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return
  void Promise.allSettled([...running].map((server) => server.stop())).then(() => process.kill(process.pid, signal))
}
