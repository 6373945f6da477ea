/** Where the time comes from, so that tests can hold it still. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** A clock that stands at `start` until `forward` moves it. */
export function handClock(start: string): Clock & { forward: (milliseconds: number) => void } {
  let now = Date.parse(start)
  return Object.assign(() => new Date(now), {
    forward: (milliseconds: number) => {
      now += milliseconds
    },
  })
}
