import { processState } from './process-state.ts'

/** How often a look is taken; a dead server is noticed within this time. */
const interval = 500

/** The pause after a restart that failed (a full disk, say) before the next try. */
const pauseAfterFailure = 5_000

export interface Watch {
  end(): Promise<void>
}

/** Looks after a server that may die (out of memory, killed): calls `revive`, which gives the new pid, until `end`. */
export function watchServer(pid: () => number, revive: () => Promise<void>, trim: () => void): Watch {
  let reviving: Promise<void> | null = null
  let notBefore = 0
  const look = () => {
    if (reviving !== null || Date.now() < notBefore) return
    if (processState(pid()) === 'postgres') return trim()
    reviving = revive()
      .catch(() => {
        notBefore = Date.now() + pauseAfterFailure
      })
      .finally(() => {
        reviving = null
      })
  }
  const timer = setInterval(look, interval).unref()
  return {
    end: async () => {
      clearInterval(timer)
      await reviving
    },
  }
}
