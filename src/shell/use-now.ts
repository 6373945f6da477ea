import { useSyncExternalStore } from 'react'

const stepMilliseconds = 30_000

let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

/** The present moment, moving twice a minute: one clock for all dates on the screen. */
export const useNow = (): Date => new Date(useSyncExternalStore(subscribe, () => now))

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    now = Date.now()
    timer = setInterval(tick, stepMilliseconds)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

function tick() {
  now = Date.now()
  for (const listener of listeners) listener()
}
