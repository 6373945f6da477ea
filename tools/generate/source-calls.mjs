/** The argument texts of every call of `name` in a source, strings and nested brackets respected. */
export function calls(text, name) {
  const found = []
  const begins = new RegExp(`(?<![\\w.])${name}\\(`, 'g')
  for (const match of text.matchAll(begins)) {
    const from = match.index + match[0].length
    found.push(text.slice(from, endOf(text, from)))
  }
  return found
}

/** The string literals of a piece of source, in order; `${…}` of a template is shown as `…`. */
export function literals(piece) {
  return [...piece.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(([, quoted, template]) =>
    (quoted ?? template.replace(/\$\{[^}]*\}/g, '…')).replace(/\\(.)/g, '$1'),
  )
}

/** Where the bracket that was open at `from` is closed. */
function endOf(text, from) {
  let depth = 1
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const letter = text[at]
    if (quote !== '') {
      if (letter === '\\') at++
      else if (letter === quote) quote = ''
      continue
    }
    if (`'"\``.includes(letter)) quote = letter
    else if ('([{'.includes(letter)) depth++
    else if (')]}'.includes(letter) && --depth === 0) return at
  }
  return text.length
}
