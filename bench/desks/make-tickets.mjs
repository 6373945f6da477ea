// Makes the data set that every desk we compare with was loaded with.
//   node make-tickets.mjs OUTDIR [tickets]
// Deterministic. 10 teams, 50 queues (queue q is team q%10's), 50 companies, 2,000 customers
// (customer c is of company c%50), 20 agents (agent a is in team a%10).
// The word "zephyrine" stands in body2 of ~1% of the tickets.
import { mkdirSync, createWriteStream, writeFileSync } from 'node:fs'
const out = process.argv[2],
  N = Number(process.argv[3] ?? 20000)
mkdirSync(out, { recursive: true })
let s = 0x9e3779b9 >>> 0 // mulberry32
const rnd = () => {
  s = (s + 0x6d2b79f5) >>> 0
  let t = s
  t = Math.imul(t ^ (t >>> 15), t | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const int = (n) => Math.floor(rnd() * n)
const syl =
  'ba be bi bo bu da de di do du fa fe fi ga ge gi go ka ke ki ko la le li lo lu ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo'.split(
    ' ',
  )
const vocab = [
  ...new Set(
    Array.from({ length: 6000 }, () => Array.from({ length: 2 + int(3) }, () => syl[int(syl.length)]).join('')),
  ),
].slice(0, 4000)
const common =
  'the a to of and is on in for not we it this after when server printer mail login password network order invoice error update screen account please help since today cannot customer'.split(
    ' ',
  )
const word = () => (rnd() < 0.5 ? common[int(common.length)] : vocab[Math.floor(vocab.length * rnd() ** 2)])
const text = (n) => Array.from({ length: n }, word).join(' ')
const f = createWriteStream(out + '/tickets.csv')
const start = Date.UTC(2025, 10, 1),
  step = 26 * 60e3 // one ticket each 26 minutes, about a year
const stat = { tickets: N, zephyrine: 0, teams: {}, customer7: 0 }
for (let i = 1; i <= N; i++) {
  const queue = int(50),
    customer = int(2000),
    team = queue % 10,
    agent = team + 10 * int(2)
  const r = rnd(),
    state = r < 0.1 ? 'new' : r < 0.3 ? 'open' : 'closed'
  const rare = rnd() < 0.01
  const created = new Date(start + i * step).toISOString().slice(0, 19).replace('T', ' ')
  const subject = text(4 + int(5)),
    body1 = text(60 + int(80)),
    body2 = text(30 + int(40)) + (rare ? ' zephyrine ' + text(5) : '')
  f.write(`${i},${queue},${customer},${agent},${state},${created},${subject},${body1},${body2}\n`)
  const t = (stat.teams[team] ??= { tickets: 0, active: 0, zephyrine: 0 })
  t.tickets++
  if (state !== 'closed') t.active++
  if (rare) {
    t.zephyrine++
    stat.zephyrine++
  }
  if (customer === 7) stat.customer7++
}
f.end()
writeFileSync(out + '/stat.json', JSON.stringify(stat, null, 1))
console.log(JSON.stringify(stat))
