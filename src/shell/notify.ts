export type Toast = {
  key: number
  tone: 'good' | 'bad' | 'news'
  sentence: string
  undo?: () => void
  /** Milliseconds it stays; 0: until closed. */
  stays: number
}

type Listener = (toasts: readonly Toast[]) => void

let toasts: readonly Toast[] = []
let lastKey = 0
const listeners = new Set<Listener>()

/** Small messages at the edge of the screen. Sentences come translated: `notify.good(t('tickets.saved'))`. */
export const notify = {
  good: (sentence: string) => add({ tone: 'good', sentence, stays: 5000 }),
  news: (sentence: string) => add({ tone: 'news', sentence, stays: 8000 }),
  /** Stays until it is closed, so that nobody misses it. */
  bad: (sentence: string) => add({ tone: 'bad', sentence, stays: 0 }),
  /** Done already, and can be taken back: instead of asking "are you sure?". */
  undo: (sentence: string, undo: () => void) => add({ tone: 'good', sentence, undo, stays: 10_000 }),
}

function add(toast: Omit<Toast, 'key'>): void {
  lastKey += 1
  change([...toasts.slice(-3), { ...toast, key: lastKey }])
}

export const closeToast = (key: number) => change(toasts.filter((toast) => toast.key !== key))
export const shownToasts = () => toasts

export function onToasts(listener: Listener) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function change(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener(toasts)
}
