export type Bell = { ring: () => void; rung: (longest: number) => Promise<void> }

/** Wakes one who waits, at the latest after `longest` milliseconds; rung while nobody waits, it wakes the next at once. */
export function makeBell(): Bell {
  let isRung = false
  let wake = () => {}
  return {
    ring() {
      isRung = true
      wake()
    },
    async rung(longest) {
      if (!isRung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, longest)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      isRung = false
    },
  }
}
