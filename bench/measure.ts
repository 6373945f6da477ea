/** Milliseconds of each run, sorted. */
export type Times = readonly number[]

/** Runs `work` so often, one after the other, after `warm` runs that do not count. */
export async function measure(runs: number, work: (run: number) => Promise<unknown>, warm = 5): Promise<Times> {
  const times: number[] = []
  for (let run = -warm; run < runs; run++) {
    const begin = performance.now()
    await work(run < 0 ? run + warm : run)
    if (run >= 0) times.push(performance.now() - begin)
  }
  return times.sort((a, b) => a - b)
}

/** The time that this share of all runs did not exceed. */
export const percentile = (times: Times, share: number): number =>
  times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? Number.NaN
