/** How a message wants to be shown. `plain`: it brings no colours or boxes of its own and may follow ours. */
export type Dress = 'plain' | 'own'

/** @returns whether the HTML paints itself; such a message gets white paper, also in the dark */
export const dressOf = (html: string): Dress =>
  /<(?:table|font|center)\b|\bbgcolor\s*=|style\s*=\s*["'][^"']*(?:color|background)/i.test(html) ? 'own' : 'plain'

/** @returns whether the sanitiser put pictures from elsewhere on hold */
export const hasRemotePictures = (html: string) => /<img\b[^>]*\sdata-remote-src\s*=/i.test(html)

type FrameLook = {
  pictures: 'held' | 'shown'
  scheme: 'light' | 'dark'
  face: string
  /** Address of the stylesheet. */
  styles: string
}

/**
 * The whole document of the sandboxed frame a message is shown in. Its own policy lets no remote picture load until
 * the reader asks, whatever the sanitiser on the server overlooked; links open elsewhere and tell nobody from where.
 */
export function frameDocument(html: string, look: FrameLook): string {
  const scheme = dressOf(html) === 'own' ? 'light' : look.scheme
  const pictures = look.pictures === 'shown' ? "'self' data: blob: https:" : "'self' data: blob:"
  const policy = `default-src 'none'; img-src ${pictures}; style-src 'self' 'unsafe-inline'`
  return (
    `<!doctype html><html data-scheme="${scheme}" data-dress="${dressOf(html)}" data-face="${look.face}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<meta name="referrer" content="no-referrer"><base target="_blank">` +
    `<link rel="stylesheet" href="${look.styles}"></head><body>${html}</body></html>`
  )
}
