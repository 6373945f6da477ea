import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { buildProduct, type Ended, freePort, type Product, type Running } from './product.ts'

const isRoot = process.getuid?.() === 0
const slow = { timeout: 40_000 }

let product: Product
beforeAll(async () => {
  product = await buildProduct()
}, 60_000)
afterAll(() => product.remove())

/** One sentence on standard error, nothing on standard output, no stack. */
function expectSentence({ code, stdout, stderr }: Ended, sentence: string, expectedCode = 1): void {
  const lines = stderr
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('{'))
  expect(lines).toEqual([expect.stringContaining(sentence)])
  expect(stdout).toBe('')
  expect(code).toBe(expectedCode)
}

describe('a start that cannot be', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'a database that is not there',
      { DATABASE_URL: 'postgresql://foyer:s3cret@127.0.0.1:1/desk' },
      'Nothing listens at foyer@127.0.0.1:1/desk (DATABASE_URL)',
    ],
    ['an address that is none', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is not an address of PostgreSQL'],
    [
      'a public address that is none',
      { FOYER_URL: 'desk.example' },
      'FOYER_URL is no address that begins with http:// or https://',
    ],
    ['a mail server that is none', { SMTP_URL: 'mail.example:25' }, 'SMTP_URL is no address that begins with smtp://'],
    ['a file store that is none', { S3_URL: 's3.example' }, 'S3_URL is no address that begins with http://'],
    [
      'a proxy that is none',
      { FOYER_TRUSTED_PROXY: 'proxy.example' },
      '"proxy.example" in FOYER_TRUSTED_PROXY is not an address',
    ],
    ['a port that is none', { PORT: '80a' }, '"80a" is not a port'],
  ])('with %s says so', slow, async (_what, env, sentence) => {
    expectSentence(await product.run(['start'], { FOYER_DATA: product.folder('never'), ...env }), sentence)
  })

  test('from a data folder that is damaged, or no folder, says so', slow, async () => {
    mkdirSync(join(product.folder('damaged'), 'pg', 'base'), { recursive: true })
    expectSentence(
      await product.run(['start'], { FOYER_DATA: product.folder('damaged') }),
      'is damaged (files are missing)',
    )
    writeFileSync(product.folder('file'), '')
    expectSentence(await product.run(['start'], { FOYER_DATA: product.folder('file') }), 'cannot be a data folder')
    expectSentence(
      await product.run(['start'], { FOYER_DATA: join(product.folder('file'), 'data') }),
      'cannot be a data folder',
    )
  })

  test.skipIf(isRoot)('in a folder that may only be read says so', slow, async () => {
    mkdirSync(product.folder('closed'))
    chmodSync(product.folder('closed'), 0o500)
    expectSentence(
      await product.run(['start'], { FOYER_DATA: join(product.folder('closed'), 'data') }),
      'may not write to',
    )
  })

  test('with an unknown option or command says so', slow, async () => {
    expectSentence(await product.run(['start', '--bogus']), "Unknown option '--bogus'. Usage: foyer start", 2)
    expectSentence(await product.run(['mail', 'trim']), 'Name one file.', 2)
    const unknown = await product.run(['frobnicate'])
    expect(unknown).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('There is no command "frobnicate".'),
    })
  })
})

describe('a running desk', () => {
  let env: { FOYER_DATA: string; PORT: string; FOYER_URL: string }
  let desk: Running
  const seen: number[] = []

  beforeAll(async () => {
    const port = String(await freePort())
    env = { FOYER_DATA: product.folder('data'), PORT: port, FOYER_URL: `http://127.0.0.1:${port}` }
    const watching = setInterval(() => void readiness().then((status) => seen.push(status)), 20)
    desk = await product.start(env)
    clearInterval(watching)
  }, 60_000)
  afterAll(() => desk.kill())

  const readiness = () =>
    fetch(`${env.FOYER_URL}/readyz`).then(
      ({ status }) => status,
      () => 0,
    )
  const file = (name: string, text: string) => {
    writeFileSync(product.folder(name), text)
    return product.folder(name)
  }
  const printed = ({ code, stdout, stderr }: Ended, expectedCode = 0) => {
    expect({ code, stderr: expectedCode === 0 ? stderr : '' }).toEqual({ code: expectedCode, stderr: '' })
    return stdout.trim().split('\n')
  }

  test('was ready only when it served', async () => {
    expect(new Set(seen.slice(0, -1)).has(200)).toBe(false)
    expect(await readiness()).toBe(200)
    expect((await fetch(`${env.FOYER_URL}/healthz`)).status).toBe(200)
  })

  test('keeps its port: another one is told, and does not harm it', slow, async () => {
    expectSentence(await product.run(['start'], env), `127.0.0.1:${env.PORT} is in use by another program`)
    expect(await readiness()).toBe(200)
  })

  test('takes raw messages from the command line beside it', slow, async () => {
    const good = file(
      'good.eml',
      'From: Ana <ana@acme.example>\r\nSubject: Printer\r\n\r\nIt is on fire.\r\n\r\n-- \r\nAna\r\n',
    )
    const lines = printed(
      await product.run(
        ['mail', 'deliver', '--json', good, '/no/such.eml', '-'],
        env,
        'From: ana@acme.example\r\nAuto-Submitted: auto-replied\r\nSubject: Away\r\n\r\nBack soon.\r\n',
      ),
      1,
    )
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      {
        file: good,
        outcome: 'ticket',
        ticket: 1,
        from: 'ana@acme.example',
        subject: 'Printer',
        text: 'It is on fire.',
      },
      { file: '/no/such.eml', outcome: 'error', ticket: null },
      { file: '-', outcome: 'auto', ticket: null },
    ])
  })

  test('trims and classifies messages without it', slow, async () => {
    const reply = file(
      'reply.txt',
      'Thanks, that works.\n\nOn Mon, 2 Nov 2026 at 10:00, Desk <desk@desk.example> wrote:\n> Try this.\n',
    )
    expect(printed(await product.run(['mail', 'trim', reply]))).toEqual(['Thanks, that works.'])
    const away = file(
      'away.eml',
      'From: ana@acme.example\r\nAuto-Submitted: auto-replied\r\nSubject: Away\r\n\r\nBack soon.\r\n',
    )
    const [line = ''] = printed(await product.run(['mail', 'classify', '--json', away]))
    expect(JSON.parse(line)).toMatchObject({ file: away, class: 'auto', recipient: null })
    expectSentence(await product.run(['mail', 'classify', '/no/such.eml']), '/no/such.eml cannot be read', 2)
  })

  test('lets the first owner in, and nobody by a wrong address', slow, async () => {
    const [line = ''] = printed(await product.run(['owner-link', '--json'], env))
    expect(z.object({ link: z.string() }).parse(JSON.parse(line)).link).toMatch(
      new RegExp(`^${env.FOYER_URL}/desk/sign-in/link#[\\w-]{43}$`),
    )
  })

  test('explains access', slow, async () => {
    const command = ['access', 'explain', '--json', 'ana@acme.example', 'reply', 'ticket']
    const [line = ''] = printed(await product.run([...command, '1'], env))
    expect(JSON.parse(line)).toMatchObject({
      person: 'ana@acme.example',
      kind: 'ticket',
      id: 1,
      holds: true,
      hat: 'personal',
    })
    expectSentence(await product.run([...command, '77'], env), 'There is no ticket 77.', 2)
    expectSentence(
      await product.run(['access', 'explain', 'nobody@acme.example', 'see', 'ticket', '1'], env),
      'Nobody has the code or address "nobody@acme.example".',
      2,
    )
  })

  test('is filled with a load', slow, async () => {
    const { code, stdout, stderr } = await product.run(
      ['seed', '--tickets', '50', '--people', '60', '--companies', '10'],
      env,
    )
    expect({ code, stdout }).toEqual({ code: 0, stdout: '50 tickets, 60 people and 10 companies were added.\n' })
    expect(stderr).toContain('tickets …')
    expectSentence(await product.run(['seed', '--tickets', 'many'], env), 'Give --tickets as a whole number from 1', 2)
  })

  test('is backed up while it runs, and put back elsewhere as it was', slow, async () => {
    const first = product.folder('first.foyer')
    const second = product.folder('second.foyer')
    printed(await product.run(['backup', first], env))
    const elsewhere = { FOYER_DATA: product.folder('elsewhere') }
    expect(printed(await product.run(['restore', first], elsewhere))).toEqual([
      expect.stringMatching(/rows and 2 files are back\.$/),
    ])
    expectSentence(await product.run(['restore', first], elsewhere), '')
    printed(await product.run(['backup', second], elsewhere))
    expect(rowsOf(second)).toEqual(rowsOf(first))
    expect(rowsOf(first).length).toBeGreaterThan(50)
    expectSentence(await product.run(['restore', '/no/such.foyer'], elsewhere), '/no/such.foyer is not there')
  })

  test('finishes what it has begun when it is told to stop, and starts again with what it had', slow, async () => {
    const code = await desk.stop()
    expect({ code, output: desk.output() }).toMatchObject({ code: 0 })
    expect(await readiness()).toBe(0)
    desk = await product.start(env)
    expect(await readiness()).toBe(200)
    expect(
      printed(await product.run(['access', 'explain', 'ana@acme.example', 'reply', 'ticket', '1'], env))[0],
    ).toContain('can reply ticket 1')
    expect(desk.output()).not.toMatch(/"level":"error"|\n\s+at /)
  })
})

/** Every row of a backup, in an order that does not depend on where it was made. */
function rowsOf(backup: string): string[] {
  const lines = gunzipSync(readFileSync(backup)).toString().trim().split('\n')
  const line = z.union([z.object({ table: z.string(), rows: z.array(z.unknown()) }), z.unknown().transform(() => null)])
  return lines
    .flatMap((text) => {
      const found = line.parse(JSON.parse(text))
      return found ? found.rows.map((row) => `${found.table} ${JSON.stringify(row)}`) : []
    })
    .sort()
}
