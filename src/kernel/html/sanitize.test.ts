import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sanitizeMailHtml } from './sanitize.ts'

const clean = (html: string) => sanitizeMailHtml(html, { cid: (id) => (id === 'p@1' ? '/files/1' : undefined) })

test.each([
  ['<script>alert(1)</script>x', 'x'],
  ['<p onclick="x()" class="c" id="i">x</p>', '<p>x</p>'],
  ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
  ['<a href="/api/v1/logout">x</a>', '<a>x</a>'],
  [
    '<a href="https://example.com">x</a>',
    '<a href="https://example.com" rel="noopener noreferrer nofollow" target="_blank">x</a>',
  ],
  ['<img src="https://example.com/t.gif" width="1">', '<img width="1" data-remote-src="https://example.com/t.gif" />'],
  ['<img src="//example.com/t.gif">', '<img data-remote-src="//example.com/t.gif" />'],
  ['<img src="cid:p%401" alt="Logo">', '<img alt="Logo" src="/files/1" />'],
  ['<img src="cid:other">', '<img />'],
  ['<img src="data:image/svg+xml;base64,PHN2Zz4=">', '<img />'],
  ['<img src="x" srcset="https://example.com/t.gif">', '<img />'],
  ['<p style="color:red;position:fixed;background:url(https://example.com/t.gif)">x</p>', '<p style="color:red">x</p>'],
  ['<form action="https://example.com"><input name="password">x</form>', 'x'],
  [
    '<iframe src="https://example.com"></iframe><base href="https://example.com"><meta http-equiv="refresh" content="0">x',
    'x',
  ],
  ['<svg><a xlink:href="javascript:x">y</a></svg>x', 'x'],
  ['<table background="https://example.com/t.gif"><tr><td>x</td></tr></table>', '<table><tr><td>x</td></tr></table>'],
])('%j becomes %j', (html, wanted) => {
  expect(clean(html)).toBe(wanted)
})

test('too large or too deep HTML is shown as text', () => {
  expect(clean(`${'<b>'.repeat(300)}hello`)).toBe('<pre>hello</pre>')
  expect(clean(`<i>hello</i>${' '.repeat(3_000_000)}`)).toBe('<pre>hello</pre>')
})

test('nothing that runs or loads survives', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '/',
    'script',
    'img',
    ' src=',
    ' href=',
    'javascript:',
    'http://e.com',
    ' onerror=',
    'style=',
    'url(',
    '&#x3c;',
    '<!--',
    '-->',
    'svg',
    'a',
    ' ',
    '=',
    '\0',
    'cid:p@1',
  )
  const property = fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
    const out = clean(pieces.join(''))
    const tags = out.match(/<[^>]*>/g) ?? []
    return tags.every(
      (tag) => !/<\/?(script|svg|iframe|object|style)|\son\w+=|javascript:|[\s"']src="(?!\/files\/1")/i.test(tag),
    )
  })
  expect(() => fc.assert(property, { numRuns: 2000, seed: 7 })).not.toThrow()
})
