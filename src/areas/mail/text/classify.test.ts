import { expect, test } from 'vitest'
import { corpus, fixtures } from '../../../../test/fixtures/mail/read.ts'
import { classify } from './classify.ts'
import { parseMessage } from './parse.ts'

const parse = (source: string) => parseMessage(Buffer.from(source, 'utf8'))
const classOf = async (source: string) => classify(await parse(source)).class

/** Real failure reports that somebody filed as ordinary mail in the corpus. */
const reportsInCorpus = new Set([
  '01436.dc449ba377210e77d84647619e49c872.txt',
  '01507.e06cf7fcfb3a512f43c827529c19a9e6.txt',
  '01542.ed72bf2cd81ccd4c076533fb0af004e5.txt',
  '01304.af5f3a2d3a0a19785aeaeeb3d7e36040.txt',
  '01311.b6a06b3e24130a32172b4c5225a1d5a6.txt',
])

test('reports of dozens of mail servers are recognised, and whom they are about', async () => {
  const mails = fixtures('bounces/bsd', '.eml')
  const missed: string[] = []
  let about = 0
  let named = 0
  for (const { name, bytes } of mails) {
    const found = classify(await parseMessage(bytes))
    if (found.class === 'message') missed.push(name)
    if (found.class === 'bounce') about += 1
    if (found.class === 'bounce' && found.recipient !== null) named += 1
  }
  process.stdout.write(
    `mail classify: ${mails.length - missed.length} of ${mails.length} reports, ${named} of ${about} bounces with recipient\n`,
  )
  // The one that may be missed is a person who forwards a bounce and writes above it.
  expect(missed.slice(Math.floor(mails.length * 0.02))).toEqual([])
  expect(named / about).toBeGreaterThanOrEqual(0.98)
})

test('reports are recognised by what they say, whoever sends them', async () => {
  const mails = fixtures('bounces/bsd', '.eml')
  let known = 0
  for (const { bytes } of mails) {
    const message = await parseMessage(bytes)
    const headers = new Map(
      [...message.headers].filter(
        ([name]) => !['content-type', 'auto-submitted', 'x-failed-recipients'].includes(name),
      ),
    )
    const attachments = message.attachments.filter(({ mimeType }) => mimeType !== 'message/delivery-status')
    const plain = { ...message, headers, attachments, from: { name: '', address: 'bob@example.com' } }
    if (classify(plain).class !== 'message') known += 1
  }
  expect(known / mails.length).toBeGreaterThan(0.94)
})

test('ordinary mail is never taken for a report', async () => {
  const wrong: string[] = []
  let tried = 0
  for (const { name, bytes } of ['easy-ham-1', 'easy-ham-2', 'hard-ham-1'].flatMap(corpus)) {
    tried += 1
    const found = classify(await parseMessage(bytes))
    const isReport = found.class === 'bounce' || found.class === 'feedback'
    if (isReport && !reportsInCorpus.has(name)) wrong.push(name)
  }
  process.stdout.write(`mail classify: ${wrong.length} false reports in ${tried} ordinary mails\n`)
  expect(wrong).toEqual([])
})

test.each([
  [
    'bounce',
    'From: postmaster@example.com\nSubject: Undeliverable: hi\nReturn-Path: <>\n\nDelivery has failed to bob@example.org',
  ],
  ['message', 'From: postmaster@example.com\nSubject: Your certificate\n\nHello, I run the servers here.'],
  ['message', 'From: bob@example.com\nSubject: Undelivered parcel\n\nMy parcel was not delivered. Where is it?'],
  ['message', 'From: bob@example.com\nSubject: Fwd: Returned mail\n\nWhat is this?\n550 5.1.1 user unknown'],
  ['auto', 'From: bob@example.com\nSubject: Automatic reply: hi\n\nI am away.'],
  ['auto', 'From: bob@example.com\nSubject: Réponse automatique : hi\n\nJe suis absent.'],
  ['auto', 'From: bob@example.com\nSubject: Abwesenheitsnotiz: hi\n\nIch bin weg.'],
  ['auto', 'From: bob@example.com\nSubject: 自动回复: hi\n\nx'],
  ['auto', 'From: bob@example.com\nSubject: Out of office\nIn-Reply-To: <1@example.org>\n\nx'],
  ['message', 'From: bob@example.com\nSubject: Out of office does not work\n\nHow do I switch it on?'],
  ['message', 'From: bob@example.com\nSubject: Re: Automatic reply: hi\n\nThanks.'],
  ['auto', 'From: bob@example.com\nSubject: hi\nAuto-Submitted: auto-generated\n\nx'],
  ['message', 'From: bob@example.com\nSubject: hi\nAuto-Submitted: no\n\nx'],
  [
    'auto',
    'From: bob@example.com\nSubject: Read: hi\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nread\n--b--',
  ],
  ['list', 'From: bob@example.com\nSubject: hi\nList-Id: <x.example.com>\n\nx'],
  ['list', 'From: bob@example.com\nSubject: hi\nPrecedence: bulk\n\nx'],
  ['feedback', 'From: fbl@example.com\nSubject: Abuse Report\n\nFeedback-Type: abuse\nUser-Agent: x/1\n'],
])('%s: %j', async (wanted, source) => {
  expect(await classOf(source)).toBe(wanted)
})

test('a report of success is no bounce', async () => {
  const source = (action: string) =>
    `From: MAILER-DAEMON@example.com\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; Bob@Example.ORG\nAction: ${action}\n--b--`
  expect(classify(await parse(source('failed')))).toMatchObject({ class: 'bounce', recipient: 'Bob@example.org' })
  expect(await classOf(source('delivered'))).toBe('auto')
})

test.each([
  'delivery to ',
  '550 ',
  '-',
  'a@',
  'To: ',
  'Zustellung ',
  '{"notificationType":"Bounce","bounce":{"bouncedRecipients":[',
])('a report full of %j is read at once', async (piece) => {
  const body = piece.repeat(Math.ceil(300_000 / piece.length))
  const started = performance.now()
  await classOf(`From: postmaster@example.com\nReturn-Path: <>\nSubject: ${body.slice(0, 5000)}\n\n${body}`)
  expect(performance.now() - started).toBeLessThan(3000)
})
