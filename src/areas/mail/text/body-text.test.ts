import { expect, test } from 'vitest'
import { htmlToText } from '../../../kernel/html/to-text.ts'
import { trimReply } from './trim.ts'

test('the text of an HTML reply is trimmed like any other', () => {
  const html =
    '<div>Thanks, works.</div><br><div class="gmail_quote"><div>On Tue, Mar 3, 2020 at 4:05 PM Bob &lt;<a href="mailto:b@example.com">b@example.com</a>&gt; wrote:<br></div><blockquote>Does it?</blockquote></div>'
  expect(trimReply(htmlToText(html)).reply).toBe('Thanks, works.')
})
