import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixtures } from '../../../../test/fixtures/mail/read.ts'
import { parseMessage } from './parse.ts'
import { UnreadableMessage } from './unreadable.ts'
import type { ParseLimits } from './limits.ts'

const parse = (source: string, limits: Partial<ParseLimits> = {}) => parseMessage(Buffer.from(source, 'latin1'), limits)

async function refusal(source: string, limits: Partial<ParseLimits> = {}): Promise<string> {
  const error: unknown = await parse(source, limits).catch((thrown: unknown) => thrown)
  return error instanceof UnreadableMessage ? error.reason : 'none'
}

test('an ordinary message is read with all its headers', async () => {
  const message = await parse(
    [
      'Return-Path: <bob@example.com>',
      'Delivered-To: desk@example.org',
      'From: =?utf-8?Q?J=C3=BCrgen?= <j@example.com>',
      'To: "Doe, Jane" <jane@example.org>, Team: a@example.org, b@example.org;',
      'Reply-To: other@example.com',
      'Subject: =?iso-8859-1?Q?Gr=FC=DFe?=',
      ' =?utf-8?B?IOKcgg==?=',
      'Message-ID: <1@example.com>',
      'In-Reply-To: <0@example.org>',
      'References: <a@example.org>',
      '\t<0@example.org>',
      'Date: Tue, 3 Mar 2020 16:05:00 +0100',
      'X-Twice: one',
      'X-Twice: two',
      '',
      'Hello',
    ].join('\r\n'),
  )
  expect(message).toMatchObject({
    from: { name: 'Jürgen', address: 'j@example.com' },
    to: [
      { name: 'Doe, Jane', address: 'jane@example.org' },
      { name: '', address: 'a@example.org' },
      { name: '', address: 'b@example.org' },
    ],
    replyTo: [{ address: 'other@example.com' }],
    deliveredTo: ['desk@example.org'],
    subject: 'Grüße ✂',
    messageId: '1@example.com',
    inReplyTo: '0@example.org',
    references: ['a@example.org', '0@example.org'],
    returnPath: 'bob@example.com',
    text: 'Hello',
    html: null,
    attachments: [],
  })
  expect(message.date?.toISOString()).toBe('2020-03-03T15:05:00.000Z')
  expect(message.headers.get('x-twice')).toEqual(['one', 'two'])
})

test('the null return path is told from a missing one', async () => {
  expect((await parse('Return-Path: <>\n\nx')).returnPath).toBe('')
  expect((await parse('From: a@example.com\n\nx')).returnPath).toBeNull()
})

test.each([
  ['utf-7', 'Hi +AOQ-+- end', 'Hi ä+ end'],
  ['unicode-1-1-utf-7', '+AGEA5A-', 'aä'],
  ['gb18030', '\xc4\xe3\xba\xc3', '你好'],
  ['cp936', '\xc4\xe3\xba\xc3', '你好'],
  ['hz-gb-2312', '~{<:Ky~}.', '己所.'],
  ['iso-2022-jp', '\x1b$B4A;z\x1b(B', '漢字'],
  ['iso-2022-jp', '\xb4\xc1\xbb\xfa', '漢字'],
  ['iso-2022-kr', '\x1b$)C\x0e0!\x0f!', '가!'],
  ['koi8-r', '\xf0\xd2\xc9\xd7\xc5\xd4', 'Привет'],
  ['windows-1251', '\xcf\xf0\xe8\xe2\xe5\xf2', 'Привет'],
  ['x-unknown', 'caf\xe9', 'café'],
  ['us-ascii', 'caf\xc3\xa9', 'café'],
  ['iso-8859-1', 'caf\xc3\xa9', 'café'],
  ['utf-8', 'caf\xe9', 'café'],
  ['cp-1252', '\x80 5', '€ 5'],
])('text in %s is decoded', async (charset, source, wanted) => {
  expect((await parse(`Content-Type: text/plain; charset=${charset}\n\n${source}`)).text).toBe(wanted)
})

test('pictures, enclosed messages and TNEF are attachments with their names and ids', async () => {
  const part = (head: string, body: string) => `--b\n${head}\n\n${body}\n`
  const message = await parse(
    'Content-Type: multipart/related; boundary=b\n\n' +
      part('Content-Type: text/html', '<img src=cid:p1>') +
      part(
        'Content-Type: image/png; name="=?utf-8?Q?B=C3=A4r.png?="\nContent-ID: <p1>\nContent-Transfer-Encoding: base64',
        'iVBORw0K',
      ) +
      part('Content-Type: message/rfc822', 'Subject: inner\n\n--c\nhello') +
      part(
        "Content-Type: application/ms-tnef\nContent-Disposition: attachment; filename*0*=utf-8''win%C3%A4; filename*1=mail.dat",
        'x',
      ) +
      '--b--\n',
  )
  expect(message.html).toBe('<img src=cid:p1>')
  expect(message.attachments.map(({ content, ...rest }) => ({ ...rest, size: content.length }))).toEqual([
    { filename: 'Bär.png', mimeType: 'image/png', disposition: null, contentId: 'p1', related: true, size: 6 },
    { filename: null, mimeType: 'message/rfc822', disposition: null, contentId: null, related: true, size: 25 },
    {
      filename: 'winämail.dat',
      mimeType: 'application/ms-tnef',
      disposition: 'attachment',
      contentId: null,
      related: true,
      size: 1,
    },
  ])
})

test('words are never lost: broken transfer encodings, missing blank lines, unclosed parts', async () => {
  expect((await parse('Content-Transfer-Encoding: base64\n\nThis is no base64, you know.')).text).toContain('no base64')
  expect((await parse('Subject: x\nHello there\nhow are you')).text).toContain('how are you')
  expect((await parse('Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHello')).text).toBe('Hello')
  expect((await parse('Content-Type: multipart/mixed;\nboundary=b\n\n--b\n\nHello\n--b--')).text).toBe('Hello')
})

test('limits are refused with their reason', async () => {
  const nested = Array.from(
    { length: 60 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  ).join('')
  expect(await refusal('x'.repeat(101), { messageBytes: 100 })).toBe('too-large')
  expect(await refusal(`A: ${'x'.repeat(2_000_000)}\n\n`)).toBe('headers-too-large')
  expect(await refusal('A: b\n'.repeat(6000))).toBe('too-many-headers')
  expect(await refusal(nested)).toBe('nested-too-deep')
  expect(await refusal(`Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(1001)}`)).toBe(
    'too-many-parts',
  )
})

test.each(['(', '<', '"', 'a:', 'a,', '\\', '=?utf-8?q?a?= ', '=?', '((a', '<a@b> ', ';', ';a=', 'x@y:'])(
  'a header full of %j is read at once',
  async (piece) => {
    const value = piece.repeat(Math.ceil(200_000 / piece.length))
    const started = performance.now()
    for (const name of ['To', 'Subject', 'Content-Type', 'References', 'Date']) await parse(`${name}: ${value}\n\nx`)
    expect(performance.now() - started).toBeLessThan(5000)
  },
)

test('damaged messages give a message or UnreadableMessage, nothing else', async () => {
  const sources = ['mime/legacy', 'mime/malformed', 'mime/rfc', 'mime/thirdparty', 'bounces/bsd']
    .flatMap((folder) => fixtures(folder, '.eml'))
    .map(({ bytes }) => bytes)
  const edit = fc.record({ at: fc.nat(), length: fc.nat(40), bytes: fc.uint8Array({ maxLength: 40 }) })
  const damage = fc.record({ file: fc.nat(sources.length - 1), end: fc.nat(), edits: fc.array(edit, { maxLength: 8 }) })
  const property = fc.asyncProperty(damage, async ({ file, end, edits }) => {
    let bytes = sources[file] ?? Buffer.alloc(0)
    for (const { at, length, bytes: put } of edits) {
      const from = at % (bytes.length + 1)
      bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + length)])
    }
    const cut = end % 3 === 0 ? bytes.subarray(0, end % (bytes.length + 1)) : bytes
    const result: unknown = await parseMessage(cut).catch((error: unknown) => error)
    if (result instanceof UnreadableMessage) return result.reason !== 'not-mime'
    return !(result instanceof Error)
  })
  await expect(fc.assert(property, { numRuns: 300, seed: 7 })).resolves.toBeUndefined()
})
