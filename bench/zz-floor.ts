import { openPlace, databasePid } from './place.ts'
import { processorTime } from './processes.ts'
const place = await openPlace('/tmp/bench/desks')
const n = 2000
const go = async (name: string, work: () => Promise<unknown>) => {
  for (let i = 0; i < 200; i++) await work()
  const d0 = processorTime(databasePid('/tmp/bench/desks')), c0 = process.cpuUsage()
  for (let i = 0; i < n; i++) await work()
  const c = process.cpuUsage(c0)
  console.log(name, 'node', ((c.user + c.system) / 1000 / n).toFixed(3), 'db', ((processorTime(databasePid('/tmp/bench/desks')) - d0) / n).toFixed(3))
}
await go('select 1 simple', () => place.pool.query('select 1'))
await go('select $1 ext', () => place.pool.query('select $1::int', [1]))
await go('select $1 named', () => place.pool.query({ name: 'a', text: 'select $1::int', values: [1] }))
let x = 0; const c0 = process.cpuUsage(); for (let i = 0; i < 3e8; i++) x += i % 7; const c = process.cpuUsage(c0); console.log('3e8 loop ms', (c.user + c.system) / 1000)
await place.close()
