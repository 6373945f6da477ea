/** What was typed into a plain field as the HTML the server takes: an empty line ends a paragraph. */
export function htmlOfPlain(text: string): string {
  const paragraphs = text.split(/\n{2,}/).filter((part) => part.trim() !== '')
  return paragraphs.map((part) => `<p>${escape(part.trim()).replaceAll('\n', '<br>')}</p>`).join('')
}

/** The text of the editor's HTML, to be shown in a plain field; what is bold is not any more. */
export function plainOfHtml(html: string): string {
  const inside = new DOMParser().parseFromString(html.replaceAll(/<br\s*\/?>/g, '\n'), 'text/html').body
  const blocks = [...inside.children].map((block) => block.textContent)
  return blocks.length === 0 ? inside.textContent : blocks.join('\n\n')
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
