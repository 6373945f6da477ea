#!/usr/bin/env node
// One closed-loop HTTP load driver for every product. No dependencies. Loopback only.
//   node driver.mjs SCENARIOS.json [--out result.json] [--secs 10] [--warm 2] [--conc 1,16] [--runs 2] [--only name,name] [--quiet 40] [--wait 30] [--check [--sqllog FILE [--top]]]
//   --quiet P: before each measurement wait, --wait seconds at most, until other jobs use less than P% of one core
//
// SCENARIOS.json:
// { "product": "...", "base": "http://127.0.0.1:PORT",
//   "groups": { "app": ["/path/to.pid", ...], "db": ["/path/postmaster.pid"] },  // process trees: CPU and memory are read from /proc
//   "setup": [ STEP + { "repeat": 16 } ],                 // logins, id lists; run once, must succeed
//   "scenarios": [ STEP + { "name": "...", "note": "..." } | { "name": "...", "steps": [ STEP, ... ] } ] }
// STEP = { "method", "url", "headers", "body" (string or object=JSON), "expectStatus" (number or list), "expectText" (string or list: all must be
//   in the body), "rejectText" (none may be), "expectCount": {"text": "...", "n": 50} (exactly n times), "minBytes",
//   "capture": { "var": { "from": "body"|"headers", "regex": "...(x)...", "all": true, "join": "," } } }
// In url, headers, body and expect*: {{var}} = the connection's own value (list[conn % length], so each connection can have its own session),
//   {{*var}} = the next value of the list on each operation, {{n}} = a number never used before, {{enc:var}} / {{enc:*var}} = the same, URL-encoded.
// An operation of several steps counts once, with the time of all of them. A wrong status or content is an error and not in the rate or percentiles.
import net from 'node:net'
import fs from 'node:fs'
import os from 'node:os'
const args = process.argv.slice(2),
  file = args[0]
const opt = (k, d) => {
  const i = args.indexOf('--' + k)
  return i < 0 ? d : args[i + 1]
}
const has = (k) => args.includes('--' + k)
const S = JSON.parse(fs.readFileSync(file, 'utf8')),
  base = new URL(S.base)
if (!['127.0.0.1', 'localhost', '[::1]'].includes(base.hostname)) throw new Error('loopback only')
const secs = Math.min(60, Number(opt('secs', 10))),
  warm = Number(opt('warm', 2)),
  runs = Number(opt('runs', 2))
const concs = String(opt('conc', '1,16')).split(',').map(Number),
  only = opt('only') ? opt('only').split(',') : null
const TIMEOUT = 60_000

class Conn {
  constructor(id) {
    this.id = id
    this.sock = null
    this.opened = 0
  }
  open() {
    return new Promise((res, rej) => {
      const s = net.connect(Number(base.port), base.hostname.replace(/[[\]]/g, ''))
      s.setNoDelay(true)
      s.once('error', rej)
      s.once('connect', () => {
        s.removeListener('error', rej)
        this.sock = s
        this.opened++
        this.parts = []
        this.len = 0
        s.on('data', (d) => {
          this.parts.push(d)
          this.len += d.length
          this.pump?.(false)
        })
        s.on('close', () => {
          if (this.sock === s) {
            this.sock = null
          }
          this.pump?.(true)
        })
        s.on('error', (e) => {
          this.err = e
        })
        res()
      })
    })
  }
  async request(method, path, headers, body, fresh) {
    const reused = this.sock !== null && !fresh
    if (!reused) {
      this.close()
      await this.open()
    }
    const b = body === undefined ? null : Buffer.from(body)
    let h = `${method} ${path} HTTP/1.1\r\nHost: ${base.host}\r\n`
    for (const k in headers) h += `${k}: ${headers[k]}\r\n`
    if (b || method !== 'GET') h += `Content-Length: ${b ? b.length : 0}\r\n`
    h += '\r\n'
    try {
      return await this.exchange(b ? Buffer.concat([Buffer.from(h), b]) : Buffer.from(h))
    } catch (e) {
      if (reused && e.message === 'closed before answer') return this.request(method, path, headers, body, true)
      throw e
    }
  }
  exchange(data) {
    return new Promise((resolve, reject) => {
      let head = null,
        bodyAt = 0,
        need = -1,
        chunked = false,
        close = false
      const timer = setTimeout(() => {
        this.close()
        done(new Error('timeout'))
      }, TIMEOUT)
      const done = (e, r) => {
        clearTimeout(timer)
        this.pump = null
        this.parts = []
        this.len = 0
        if (close || e) this.close()
        if (e) reject(e)
        else resolve(r)
      }
      this.pump = (ended) => {
        if (head === null) {
          if (!this.len) return ended ? done(this.err ?? new Error('closed before answer')) : undefined
          const buf = this.parts.length > 1 ? Buffer.concat(this.parts) : this.parts[0]
          this.parts = [buf]
          const at = buf.indexOf('\r\n\r\n')
          if (at < 0) return ended ? done(new Error('closed in head')) : undefined
          head = buf.latin1Slice(0, at)
          bodyAt = at + 4
          const cl = /\r\ncontent-length: *(\d+)/i.exec(head)
          chunked = /\r\ntransfer-encoding: *chunked/i.test(head)
          close = /\r\nconnection: *close/i.test(head)
          need = cl ? Number(cl[1]) : chunked ? -2 : /^HTTP\/1\.\d (204|304)/.test(head) ? 0 : -1
        }
        const status = () => Number(head.slice(9, 12))
        if (need >= 0) {
          if (this.len - bodyAt >= need) {
            const buf = Buffer.concat(this.parts)
            return done(null, { status: status(), head, body: buf.subarray(bodyAt, bodyAt + need) })
          }
        } else if (need === -2) {
          const last = this.parts[this.parts.length - 1] // cheap test first: the end must be 0\r\n\r\n
          if (last.length >= 5 ? last.latin1Slice(last.length - 5) === '0\r\n\r\n' : true) {
            const buf = Buffer.concat(this.parts)
            this.parts = [buf]
            const out = []
            let p = bodyAt
            for (;;) {
              const e = buf.indexOf('\r\n', p)
              if (e < 0) break
              const n = parseInt(buf.latin1Slice(p, e), 16)
              if (n === 0) return done(null, { status: status(), head, body: Buffer.concat(out) })
              if (e + 2 + n + 2 > buf.length) break
              out.push(buf.subarray(e + 2, e + 2 + n))
              p = e + 2 + n + 2
            }
          }
        }
        if (ended) {
          close = true
          return need === -1
            ? done(null, { status: status(), head, body: Buffer.concat(this.parts).subarray(bodyAt) })
            : done(new Error('closed in body'))
        }
      }
      this.sock.write(data)
    })
  }
  close() {
    const s = this.sock
    this.sock = null
    s?.destroy()
  }
}

const vars = {}
let serial = (Date.now() % 1e9) * 1000
const fill = (t, ctx) =>
  typeof t !== 'string' || !t.includes('{{')
    ? t
    : t.replace(/\{\{(enc:)?(\*?)([\w.]+)\}\}/g, (_, enc, star, k) => {
        let v = k === 'n' ? (ctx.n ??= ++serial) : (ctx.local[k] ?? vars[k])
        if (Array.isArray(v)) v = v[(star ? ctx.op : ctx.conn) % v.length]
        if (v === undefined) throw new Error('no value for {{' + k + '}}')
        return enc ? encodeURIComponent(v) : v
      })
const list = (x) => (x === undefined ? [] : Array.isArray(x) ? x : [x])
const compile = (st) => ({
  ...st,
  method: st.method ?? 'GET',
  bodyT: st.body === undefined ? undefined : typeof st.body === 'string' ? st.body : JSON.stringify(st.body),
  hdrs: Object.entries({
    ...(st.body !== undefined && typeof st.body !== 'string' ? { 'Content-Type': 'application/json' } : {}),
    ...st.headers,
  }),
  ok: list(st.expectStatus ?? 200),
})
async function runStep(conn, st, ctx) {
  const headers = {}
  for (const [k, v] of st.hdrs) headers[k] = fill(v, ctx)
  const r = await conn.request(st.method, fill(st.url, ctx), headers, fill(st.bodyT, ctx))
  if (!st.ok.includes(r.status)) throw new Error(`status ${r.status}: ${r.body.toString('utf8', 0, 160)}`)
  if (st.minBytes && r.body.length < st.minBytes) throw new Error(`short body ${r.body.length}`)
  for (const t of list(st.expectText))
    if (!r.body.includes(fill(t, ctx)))
      throw new Error(`missing text ${fill(t, ctx)} in ${r.body.toString('utf8', 0, 160)}`)
  for (const t of list(st.rejectText))
    if (r.body.includes(fill(t, ctx))) throw new Error(`unwanted text ${fill(t, ctx)}`)
  if (st.expectCount) {
    let n = 0,
      p = -1
    while ((p = r.body.indexOf(st.expectCount.text, p + 1)) >= 0) n++
    if (n !== st.expectCount.n) throw new Error(`${n} times ${st.expectCount.text}, not ${st.expectCount.n}`)
  }
  if (st.capture)
    for (const [k, c] of Object.entries(st.capture)) {
      const src = c.from === 'headers' ? r.head : r.body.toString('utf8')
      const m = c.all
        ? [...new Set([...src.matchAll(new RegExp(c.regex, 'g'))].map((x) => x[1]))]
        : new RegExp(c.regex).exec(src)?.[1]
      if (m === undefined || (c.all && !m.length)) throw new Error(`nothing captured for ${k}`)
      ctx.local[k] = c.join !== undefined && Array.isArray(m) ? m.join(c.join) : m
    }
  ctx.bytes += r.body.length
}

// process trees
function tree(files) {
  const kids = new Map()
  const stat = new Map()
  for (const d of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(d)) continue
    try {
      const t = fs.readFileSync(`/proc/${d}/stat`, 'latin1')
      const f = t.slice(t.lastIndexOf(')') + 2).split(' ')
      const pid = +d,
        pp = +f[1]
      stat.set(pid, f)
      ;(kids.get(pp) ?? kids.set(pp, []).get(pp)).push(pid)
    } catch {}
  }
  const out = []
  for (const file of files) {
    let pid
    try {
      pid = parseInt(fs.readFileSync(file, 'utf8'))
    } catch {
      continue
    }
    const todo = [pid]
    while (todo.length) {
      const p = todo.pop()
      if (stat.has(p)) {
        out.push([p, stat.get(p)])
        todo.push(...(kids.get(p) ?? []))
      }
    }
  }
  return out
}
const ticks = (files) => tree(files).reduce((a, [, f]) => a + +f[11] + +f[12] + +f[13] + +f[14], 0) * 10 // ms at 100 Hz; with the reaped children of each
const mem = (files) => {
  let rss = 0,
    pss = 0,
    n = 0
  for (const [p] of tree(files))
    try {
      const t = fs.readFileSync(`/proc/${p}/smaps_rollup`, 'utf8')
      rss += +/^Rss: +(\d+)/m.exec(t)[1]
      pss += +/^Pss: +(\d+)/m.exec(t)[1]
      n++
    } catch {}
  return { processes: n, rssSumMiB: Math.round(rss / 1024), pssMiB: Math.round(pss / 1024) }
}
const machineBusy = () => {
  const f = fs.readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1).map(Number)
  return (f.reduce((a, b, i) => (i < 8 ? a + b : a), 0) - f[3] - f[4]) * 10
}

const pct = (a, p) => (a.length ? a[Math.min(a.length - 1, Math.ceil(a.length * p) - 1)] : null),
  r2 = (x) => (x === null ? null : Math.round(x * 100) / 100)
async function load(sc, conc, ms) {
  const conns = Array.from({ length: conc }, (_, i) => new Conn(i))
  const lat = []
  let errors = 0,
    bytes = 0
  const samples = []
  const groups = S.groups ?? {},
    cpu0 = Object.fromEntries(Object.entries(groups).map(([k, f]) => [k, ticks(f)])),
    self0 = process.cpuUsage(),
    busy0 = machineBusy()
  const t0 = performance.now(),
    end = t0 + ms
  let last = t0
  await Promise.all(
    conns.map(async (c) => {
      while (performance.now() < end) {
        const ctx = { conn: c.id, op: opCount++, local: {}, bytes: 0 },
          a = performance.now()
        try {
          for (const st of sc.steps) await runStep(c, st, ctx)
          const b = performance.now()
          lat.push(b - a)
          last = b
          bytes += ctx.bytes
        } catch (e) {
          errors++
          last = performance.now()
          if (samples.length < 3) samples.push(e.message)
          if (errors > 50 && !lat.length) break
        }
      }
    }),
  )
  const opened = conns.reduce((a, c) => a + c.opened, 0)
  conns.forEach((c) => c.close())
  const wall = (last - t0) / 1000
  const self = process.cpuUsage(self0),
    client = (self.user + self.system) / 1000,
    busy = machineBusy() - busy0
  lat.sort((a, b) => a - b)
  const used = Object.fromEntries(Object.entries(groups).map(([k, f]) => [k, ticks(f) - cpu0[k]])),
    sum = Object.values(used).reduce((a, b) => a + b, 0)
  return {
    conc,
    ok: lat.length,
    errors,
    rps: r2(lat.length / wall),
    p50: r2(pct(lat, 0.5)),
    p90: r2(pct(lat, 0.9)),
    p99: r2(pct(lat, 0.99)),
    max: r2(lat.at(-1) ?? null),
    wallS: r2(wall),
    cpuMsPerOp: Object.fromEntries(Object.entries(used).map(([k, v]) => [k, r2(v / Math.max(1, lat.length))])),
    bytesPerOp: Math.round(bytes / Math.max(1, lat.length)),
    connections: opened,
    machine: {
      cores: os.cpus().length,
      clientPct: Math.round(client / wall / 10),
      serversPct: Math.round(sum / wall / 10),
      othersPct: Math.max(0, Math.round((busy - sum - client) / wall / 10)),
    },
    ...(samples.length ? { samples } : {}),
  }
}
let opCount = 0
const sleep = (ms) => new Promise((r) => setTimeout(r, ms))
async function calm() {
  // other jobs run on this machine: wait a bounded time for a quiet moment
  const want = Number(opt('quiet', 0))
  if (!want) return
  const files = Object.values(S.groups ?? {}).flat(),
    until = Date.now() + Number(opt('wait', 30)) * 1000
  while (Date.now() < until) {
    const b = machineBusy(),
      o = ticks(files),
      t = Date.now()
    await sleep(1000)
    if (((machineBusy() - b - (ticks(files) - o)) / (Date.now() - t)) * 100 < want) return
  }
}
async function warmUp(sc, conc) {
  // at least --warm seconds and three operations a connection (cold workers compile their code), 20 s at most
  const t = Date.now()
  let ok = 0
  do {
    ok += (await load(sc, conc, warm * 1000)).ok
  } while (ok < 3 * conc && Date.now() - t < 20_000)
}
const main = async () => {
  for (const st of (S.setup ?? []).map(compile)) {
    const n = st.repeat ?? 1
    for (let i = 0; i < n; i++) {
      const ctx = { conn: i, op: i, local: {}, bytes: 0 },
        c = new Conn(i)
      try {
        await runStep(c, st, ctx)
      } catch (e) {
        throw new Error(`setup ${st.name ?? st.url}: ${e.message}`)
      }
      c.close()
      for (const [k, v] of Object.entries(ctx.local))
        if (n > 1) (i ? vars[k] : (vars[k] = [])).push(v)
        else vars[k] = v
    }
  }
  const scs = S.scenarios
    .filter((s) => !only || only.includes(s.name))
    .map((s) => ({ ...s, steps: (s.steps ?? [s]).map(compile) }))
  if (has('check')) {
    // each scenario once; with --sqllog FILE (PostgreSQL's log at log_min_duration_statement=0) also its SQL
    const log = opt('sqllog'),
      seen = () => (log ? fs.statSync(log).size : 0)
    let bad = 0
    for (const s of scs) {
      const at = seen(),
        r = await load(s, 1, 1)
      let sql = ''
      if (log) {
        await sleep(300)
        const t = fs.readFileSync(log).subarray(at).toString('utf8'),
          d = [...t.matchAll(/duration: ([\d.]+) ms +(\w+)[^\n]*/g)]
        const top = d.map((m) => [Number(m[1]), m[0]]).sort((a, b) => b[0] - a[0])
        sql =
          `SQL ${d.filter((m) => /^(statement|execute)$/.test(m[2])).length} statements, ${Math.round(d.reduce((a, m) => a + Number(m[1]), 0))} ms` +
          (has('top')
            ? top
                .slice(0, 2)
                .map((x) => '\n     ' + x[1].slice(0, 900))
                .join('')
            : '')
      }
      bad += r.errors
      console.log(
        r.errors ? 'FAIL' : 'ok',
        s.name,
        r.p50,
        'ms',
        r.bytesPerOp,
        'bytes',
        sql,
        r.samples?.join(' | ') ?? '',
      )
    }
    process.exitCode = bad ? 1 : 0
    return
  }
  const out = {
    product: S.product,
    when: new Date().toISOString(),
    secs,
    runs,
    memBefore: Object.fromEntries(Object.entries(S.groups ?? {}).map(([k, f]) => [k, mem(f)])),
    results: {},
  }
  for (let run = 1; run <= runs; run++)
    for (const s of scs)
      for (const conc of concs) {
        await warmUp(s, conc)
        await calm()
        const r = await load(s, conc, secs * 1000)
        ;(out.results[s.name] ??= []).push({ run, ...r })
        console.log(
          `run${run} ${s.name} c=${conc}: ${r.rps}/s p50 ${r.p50} p99 ${r.p99} ms, errors ${r.errors}, cpu ms/op ${JSON.stringify(r.cpuMsPerOp)}, others ${r.machine.othersPct}% of a core${r.samples ? ' ' + r.samples[0] : ''}`,
        )
      }
  out.memAfter = Object.fromEntries(Object.entries(S.groups ?? {}).map(([k, f]) => [k, mem(f)]))
  if (opt('out')) fs.writeFileSync(opt('out'), JSON.stringify(out, null, 1))
}
main().catch((e) => {
  console.error(e.message)
  process.exit(1)
})
