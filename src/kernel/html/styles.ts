const color = [/^#[0-9a-f]{3,8}$/i, /^rgba?\([\d\s.,%]{1,40}\)$/i, /^[a-z]{3,25}$/i]
const length = [/^-?\d{1,4}(\.\d{1,4})?(px|pt|em|rem|%|ex|in|cm|mm)?$/i, /^auto$/i]
const lengths = [/^(-?\d{1,4}(\.\d{1,4})?(px|pt|em|rem|%|in|cm|mm)?\s*){1,4}$/i, /^auto$/i]
const border = [/^[\w\s.#(),%-]{1,80}$/i]

/** The CSS that may stay in a stranger's HTML: nothing that loads, moves out of place or covers anything. */
export const safeStyles: { [property: string]: RegExp[] } = {
  color,
  'background-color': color,
  'font-size': [...length, /^(xx?-)?(small|large)$/i, /^(medium|smaller|larger)$/i],
  'font-family': [/^[\w\s,'"-]{1,200}$/],
  'font-style': [/^(normal|italic|oblique)$/i],
  'font-weight': [/^(normal|bold|bolder|lighter|\d{3})$/i],
  'text-align': [/^(left|right|center|justify|start|end)$/i],
  'text-decoration': [/^(none|underline|line-through|overline)$/i],
  'vertical-align': [/^(baseline|top|middle|bottom|sub|super)$/i],
  'white-space': [/^(normal|pre|pre-wrap|pre-line|nowrap)$/i],
  'line-height': [/^(normal|\d{1,3}(\.\d{1,4})?(px|pt|em|%)?)$/i],
  'list-style-type': [/^[a-z-]{3,25}$/i],
  'border-collapse': [/^(collapse|separate)$/i],
  display: [/^(block|inline|inline-block|table|table-row|table-cell|list-item|none)$/i],
  direction: [/^(ltr|rtl)$/i],
  width: length,
  'max-width': length,
  height: length,
  margin: lengths,
  'margin-left': lengths,
  'margin-right': lengths,
  'margin-top': lengths,
  'margin-bottom': lengths,
  padding: lengths,
  'padding-left': lengths,
  'padding-right': lengths,
  'padding-top': lengths,
  'padding-bottom': lengths,
  border,
  'border-left': border,
  'border-right': border,
  'border-top': border,
  'border-bottom': border,
}
