import { expect, test } from 'vitest'
import { htmlOfPlain } from './plain-text.ts'

test('an empty line ends a paragraph, a single break stays one', () => {
  expect(htmlOfPlain('Good morning,\n\n\nit is\nbroken.\n')).toBe('<p>Good morning,</p><p>it is<br>broken.</p>')
})

test('what looks like HTML is shown as it was typed', () => {
  expect(htmlOfPlain('a < b && <b>c</b>')).toBe('<p>a &lt; b &amp;&amp; &lt;b&gt;c&lt;/b&gt;</p>')
})

test('white space alone is nothing', () => {
  expect(htmlOfPlain(' \n \n\n  ')).toBe('')
})
