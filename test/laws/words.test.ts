import { expect, test } from 'vitest'
import { areas } from '../../src/areas.ts'
import { parse, sourcesOf, type Source } from './support/sources.ts'
import { type Asked, keysAsked, namesIn, textsIn } from './support/texts.ts'
import { isWritten, ruleKeys, wordKeys } from './support/words.ts'

const sources = sourcesOf('src')
const keys = wordKeys()
const namespaces = new Set([...keys].map((key) => key.split('.')[0] ?? ''))

const fits =
  ({ key, ending }: Asked) =>
  (one: string) =>
    one.startsWith(key) && (ending === undefined || one.replace(/_[a-z]+$/, '').endsWith(ending))

const unwritten = (files: readonly Source[]): string[] =>
  files
    .flatMap((source) => keysAsked(source, namespaces))
    .filter((asked) => (asked.ending === undefined ? !isWritten(keys, asked.key) : ![...keys].some(fits(asked))))
    .map(({ key, ending, where }) => `${where} asks for ${key}${ending === undefined ? '' : `…${ending}`}`)

test('no page says a text of its own', () => {
  const pages = sources.filter(({ path }) => path.endsWith('.tsx'))
  expect(pages.flatMap(textsIn)).toEqual([])
  expect(pages.length).toBeGreaterThan(50)
})

test('every word that is asked for is written', () => {
  expect(unwritten(sources)).toEqual([])
  expect(sources.flatMap((source) => keysAsked(source, namespaces)).length).toBeGreaterThan(200)
})

test('every rule has its sentence', () => {
  const asked = ruleKeys(areas)
  expect(asked.filter((key) => !isWritten(keys, key))).toEqual([])
  expect(asked.length).toBeGreaterThan(40)
})

test('no word is written for nobody', () => {
  const ofRules = new Set(ruleKeys(areas))
  const names = sources.flatMap(namesIn)
  const whole = new Set(names.filter((name) => name.ending === undefined).map((name) => name.key))
  const partly = names.filter((name) => name.ending !== undefined && name.key.length > 3)
  const isUsed = (key: string) => {
    const plain = key.replace(/_(zero|one|two|few|many|other)$/, '')
    return (
      ofRules.has(plain) || whole.has(plain) || partly.some((name) => fits(name)(key)) || key.startsWith('access.may.')
    )
  }
  expect([...keys].filter((key) => !isUsed(key))).toEqual([])
})

test('the law sees a text in the code and a key that nobody wrote', () => {
  const page = (text: string) => parse('src/areas/tickets/desk/Page.tsx', text)
  const { length: count } = [
    '<p>Hello</p>',
    '<input placeholder="Write here" />',
    '<b>{isNew ? "New" : t("tickets.nav")}</b>',
    '<b aria-label={`All ${n} of them`}>{n}</b>',
  ].flatMap((text) => textsIn(page(`const x = ${text}`)))
  expect(count).toBe(5)
  expect(textsIn(page('const x = <Row label="tickets.nav">{t("tickets.nav")} · {n}</Row>'))).toEqual([])
  expect(
    unwritten([
      page("t('tickets.nobody-wrote-this')"),
      page('t(`tickets.none.${x}`)'),
      page("const x = { label: 'shell.nope' }"),
    ]),
  ).toHaveLength(3)
  expect(isWritten(keys, 'tickets.rule.nobody')).toBe(false)
})
