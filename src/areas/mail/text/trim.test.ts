import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixtures, fixtureText } from '../../../../test/fixtures/mail/read.ts'
import { trimReply } from './trim.ts'

test('replies of real mail programs are trimmed as a person would', () => {
  const mails = fixtures('replies/emails', '.txt')
  const wrong = mails.filter(({ name, bytes }) => {
    const wanted = fixtureText(name.replace('emails', 'trimmed'))
    return trimReply(bytes.toString('utf8')).reply.trim() !== wanted.trim()
  })
  process.stdout.write(`mail trim: ${mails.length - wrong.length} of ${mails.length} replies\n`)
  const allowed = Math.floor(mails.length * 0.05)
  expect(wrong.map(({ name }) => name).slice(allowed)).toEqual([])
})

test('answers among quoted lines stay with them', () => {
  const { reply, elided } = trimReply('On 1 May 2020 Bob <b@example.com> wrote:\n> one?\nyes\n> two?\nno\n-- \nBob')
  expect(reply).toBe('> one?\nyes\n> two?\nno')
  expect(elided).toBe('On 1 May 2020 Bob <b@example.com> wrote:\n-- \nBob')
})

test('an answer below the quote is found, with a greeting above it, too', () => {
  const quote = 'On 1 May 2020 Bob <b@example.com> wrote:\n> one?\n\n'
  expect(trimReply(`${quote}Yes.`).reply).toBe('Yes.')
  expect(trimReply(`Hi Bob,\n\n${quote}Yes.`).reply).toContain('Yes.')
})

test.each([
  ['a form of their own', 'From: Berlin\nTo: Paris\nDate: 3 May 2020\nplease book'],
  ['a table', '| a | b |\n| 1 | 2 |'],
  ['a prompt', 'It says:\nmysql> select 1\nand stops'],
  ['a heading', 'Title\n=====\nbody'],
  ['code with dashes', 'See:\n```\n---\n> x\n```\nthat is all'],
  ['a sentence about sending', 'Sent by courier yesterday\nplease check'],
  ['a sentence about writing', 'On Monday Bob wrote to you\nand you did not answer'],
  ['short names with colons', 'Hi\n\nA: yes\nDo: no'],
])('%s is no quote', (_, text) => {
  expect(trimReply(text)).toEqual({ reply: text, elided: '' })
})

test('the reply is never empty while somebody wrote something', () => {
  expect(trimReply('-----\nHello').reply).toBe('Hello')
  expect(trimReply('> a\n> b').reply).toBe('> a\n> b')
  expect(trimReply('').reply).toBe('')
})

const parts = [
  'Hello',
  '',
  '> q',
  '| q',
  '-- ',
  '---',
  'On 1 May 2020 Bob <b@c.de> wrote:',
  'On 1 May 2020 Bob',
  '<b@c.de> wrote:',
  'From: a@b.c',
  'Subject: x',
  'Sent from my iPhone',
  '```',
  '-----Original Message-----',
  '____',
  'Le 3 mai 2020 à 10:00, Bob a écrit :',
  '   indented',
  '>>>>',
  '<<<<',
  '\u200b',
  'Richard> hi',
]

test('the reply is made of lines of the mail in their order, and nothing of the mail is lost', () => {
  const property = fc.property(fc.array(fc.oneof(fc.constantFrom(...parts), fc.string())), (lines) => {
    const text = lines.join('\n')
    const { reply, elided } = trimReply(text)
    const source = text.split(/\r?\n/).map((line) => line.trimEnd())
    let at = 0
    const isInOrder = reply.split('\n').every((line) => {
      const found = source.indexOf(line.trimEnd(), at)
      at = found + 1
      return found >= 0 || reply === ''
    })
    const words = (one: string) => one.split(/\s+/).filter(Boolean).toSorted().join(' ')
    return isInOrder && words(text) === words(`${reply}\n${elided}`)
  })
  expect(() => fc.assert(property, { numRuns: 1000, seed: 7 })).not.toThrow()
})

test.each([
  'a',
  'On 1\n',
  'On Tue, Mar 3, 2020 at 4:05 PM Bob <bob@example.com\n',
  '> \n',
  'From: a\n',
  '- -\n',
  ' ',
  '\n',
  '\u200b',
  'Sent from my\n',
  'a@b.c 2016 <\n',
  'x wrote ',
  '2016 ',
])('a million characters of %j are trimmed at once', (piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
  const started = performance.now()
  trimReply(text)
  // Measured 0.1 to 0.5 s; the rest is for a busy machine.
  expect(performance.now() - started).toBeLessThan(3000)
})
