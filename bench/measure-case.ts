import type { Opened } from '../src/cli/open.ts'
import type { Me } from '../src/kernel/me.ts'
import type { Case } from './cases.ts'
import { makeClient } from './client.ts'
import { measure, percentile } from './measure.ts'
import { type BenchServer, databasePid } from './place.ts'
import { processorTime } from './processes.ts'

/** The product in this process, the built server over the same database, and how often each case runs. */
export type Bench = { place: Opened; server: BenchServer; folder: string; runs: number }

/**
 * One case through the kernel and over HTTP, run by run as the person of that run: p50, p99 and bar of each in
 * milliseconds, and the processor time of server and database together for one HTTP request.
 */
export async function measureCase(
  { place, server, folder, runs }: Bench,
  one: Case,
  person: (run: number) => Me,
  keys: ReadonlyMap<Me, string>,
): Promise<number[]> {
  const inside = await measure(runs, (run) => one.inside(place.app, person(run)))
  const client = makeClient(server.base)
  const overHttp = async (run: number) => {
    const me = person(run)
    const { method, path, body } = one.http(me)
    await client.call(keys.get(me) ?? '', method, path, body)
  }
  await measure(keys.size, overHttp)
  const used = () => processorTime(server.pid) + processorTime(databasePid(folder))
  const before = used()
  const outside = await measure(runs, overHttp, 0)
  const cpu = (used() - before) / runs
  client.close()
  const [insideBar, outsideBar] = one.bars
  const ends = (times: readonly number[]) => [percentile(times, 0.5), percentile(times, 0.99)]
  return [...ends(inside), insideBar, ...ends(outside), outsideBar, cpu]
}
