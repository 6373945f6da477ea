import { expect, test } from 'vitest'
import { writeLetter } from './letter.ts'

const typed = `<img src=x onerror="alert('1')">&`

test('whatever people typed stands in the letter as text', () => {
  const { html, text } = writeLetter({
    workspace: typed,
    greeting: typed,
    lines: [typed],
    button: { label: typed, url: `https://desk.example/?a="><b>` },
    foot: typed,
  })
  expect(html).not.toMatch(/<img|<b>|onerror="/)
  expect(html).toContain('href="https://desk.example/?a=&quot;&gt;&lt;b&gt;"')
  expect(text).toContain(typed)
})

test('the link stands in both bodies', () => {
  const url = 'https://desk.example/sign-in/link#abc'
  const { html, text } = writeLetter({
    workspace: 'Acme',
    greeting: 'Hello,',
    lines: [],
    button: { label: 'Sign in', url },
    foot: '',
  })
  expect(html).toContain(`href="${url}"`)
  expect(text).toContain(url)
})
