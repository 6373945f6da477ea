/** A short mail of the desk itself: what it says, one thing to do, and why it came. All of it plain text. */
export type Letter = {
  workspace: string
  greeting: string
  lines: readonly string[]
  button?: { label: string; url: string }
  foot: string
}

/** The letter as the two bodies of a mail. Every value is escaped here, so callers give what people typed. */
export function writeLetter({ workspace, greeting, lines, button, foot }: Letter): { html: string; text: string } {
  const paragraphs = [greeting, ...lines].map((line) => `<p style="margin:0 0 16px">${escape(line)}</p>`).join('\n')
  const action = button
    ? `<p style="margin:24px 0"><a href="${escape(button.url)}" style="${BUTTON}">${escape(button.label)}</a></p>
<p style="margin:0 0 16px;font-size:13px;color:#555;word-break:break-all">${escape(button.url)}</p>`
    : ''
  const html = `<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(workspace)}</title></head>
<body style="margin:0;padding:24px;background:#f4f5f7;font:16px/1.5 system-ui,-apple-system,Segoe UI,sans-serif;color:#1a1a1a">
<div style="max-width:560px;margin:0 auto;padding:32px;background:#fff;border-radius:8px">
<p style="margin:0 0 24px;font-weight:600">${escape(workspace)}</p>
${paragraphs}
${action}
<p style="margin:24px 0 0;font-size:13px;color:#555">${escape(foot)}</p>
</div></body></html>
`
  const text = [
    greeting,
    ...lines,
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    `-- \n${workspace}\n${foot}`,
  ].join('\n\n')
  return { html, text: `${text}\n` }
}

const BUTTON =
  'display:inline-block;padding:12px 20px;background:#1c4fd6;color:#fff;border-radius:6px;text-decoration:none;font-weight:600'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
