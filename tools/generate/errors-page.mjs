import { code, page, table } from './markdown.mjs'
import { ownerOf, sources } from './sources.mjs'
import { calls, literals } from './source-calls.mjs'

const says = `Every failure is one of eight kinds and carries a code. Over HTTP it is a problem document (RFC 9457) with kind, code, a
sentence for people and, where they exist, the fields, the reasons, what stands there now, and the seconds to wait. A record
that may not be seen is answered exactly like one that does not exist.`

const meanings = {
  invalid: 'the input does not fit: field -> sentence',
  unauthenticated: 'nobody asks, or with a spent session or key',
  'not-found': 'it does not exist, or the asker may not see it',
  forbidden: 'it may be seen but this may not be done with it: carries the reasons',
  conflict: 'the record moved on, or its state forbids it',
  limited: 'too often: says when to try again',
  unavailable: 'mail, storage or the database is away: safe to try again',
  bug: 'everything else: logged with the request id, its cause never shown',
}

/** The code that a factory of kernel/errors.ts gives where none is named. */
const usual = {
  invalid: 'kernel.invalid-input',
  unauthenticated: 'kernel.unauthenticated',
  forbidden: 'kernel.forbidden',
}
const makers = {
  invalid: 'invalid',
  unauthenticated: 'unauthenticated',
  forbidden: 'forbidden',
  conflict: 'conflict',
  limited: 'limited',
  unavailable: 'unavailable',
  orInUse: 'conflict',
  orTaken: 'invalid',
}
const isCode = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/
const isSentence = /^[A-Z].*[.?!]$/s

/** docs/reference/errors.md */
export function errorsPage({ statusOf }, root) {
  const found = errorCodes(sources(root))
  const kinds = Object.entries(statusOf).map(([kind, status]) => [code(kind), status, meanings[kind]])
  const owners = [...new Set(found.map((error) => error.owner))]
  return page('Errors', says, [
    '## Kinds',
    table(['Kind', 'Status', 'When'], kinds),
    '## Codes',
    ...owners.flatMap((owner) => [
      `### ${owner}`,
      table(
        ['Code', 'Kind', 'Sentence'],
        found
          .filter((error) => error.owner === owner)
          .map((error) => [code(error.code), [...error.kinds].join(', '), [...error.sentences].join(' · ')]),
      ),
    ]),
  ])
}

/** What is thrown, read from the sources: `{ owner, code, kinds, sentences }`, by code. */
export function errorCodes(files) {
  const found = new Map()
  const add = (name, kind, sentence) => {
    const known = found.get(name) ?? { owner: name.split('.')[0], code: name, kinds: new Set(), sentences: new Set() }
    known.kinds.add(kind)
    if (sentence !== undefined) known.sentences.add(sentence)
    found.set(name, known)
  }
  add('kernel.not-found', 'not-found', 'There is nothing here that you may see.')
  for (const { path, text } of files) {
    // The factories themselves, and a browser's own problems, are no answers of the server.
    if (path === 'src/kernel/errors.ts' || ['shell', 'web'].includes(ownerOf(path))) continue
    for (const [maker, kind] of Object.entries(makers)) {
      for (const argument of calls(text, maker)) {
        const { name = usual[kind], sentence } = nameAndSentence(argument)
        if (name !== undefined) add(name, kind, name === usual[kind] && kind === 'invalid' ? undefined : sentence)
      }
    }
    for (const argument of calls(text, 'Failure')) {
      const { name, sentence } = nameAndSentence(argument)
      const kind = literals(argument)[0]
      if (name !== undefined) add(name, kind, sentence)
    }
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

function nameAndSentence(argument) {
  const texts = literals(argument)
  return { name: texts.find((text) => isCode.test(text)), sentence: texts.find((text) => isSentence.test(text)) }
}
