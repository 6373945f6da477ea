import { expect, test } from 'vitest'
import { htmlToText } from './to-text.ts'

test.each([
  ['<p>One</p><p>Two<br>Three</p>', 'One\n\nTwo\nThree'],
  ['<div>a <b>b</b>\n c</div><div>d</div>', 'a b c\nd'],
  ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ['<a href="https://example.com/x">here</a>', 'here<https://example.com/x>'],
  ['<a href="https://example.com/">https://example.com</a>', 'https://example.com'],
  ['<a href="mailto:bob@example.com">Bob</a>', 'Bob'],
  ['x<style>p{}</style><script>alert(1)</script><div style="DISPLAY : none">no<div>no</div></div>y', 'xy'],
  ['a &lt;b&gt; &amp; &eacute;&nbsp;c', 'a <b> & é c'],
  ['<blockquote>q1<br>q2<blockquote>deep</blockquote></blockquote>mine', '> q1\n> q2\n>\n> > deep\n\nmine'],
  ['<pre>a\n  b</pre>', 'a\n  b'],
  ['<!-- no --><img alt="Logo" src=x>', 'Logo'],
  ['unclosed <b>bold <i>x', 'unclosed bold x'],
])('%j reads %j', (html, text) => {
  expect(htmlToText(html)).toBe(text)
})

test.each([
  '<b>',
  '<blockquote>',
  '<',
  '&',
  '&a',
  '<!--',
  '<p a=b ',
  '</p>',
  '<div style="',
  '<td>',
  '<a href=x>',
  '<style>',
])('a megabyte of %j becomes text at once', (piece) => {
  const started = performance.now()
  htmlToText(piece.repeat(Math.ceil(1_000_000 / piece.length)))
  expect(performance.now() - started).toBeLessThan(3000)
})
