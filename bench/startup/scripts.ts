import { chromium } from '@playwright/test'
import { SESSION_COOKIE } from '../../src/http/caller.ts'

/** The JavaScript that a browser with an empty cache loads until the page has come to rest, as it went over the wire. */
export async function scriptsOf(
  base: string,
  path: string,
  session: string | null,
): Promise<{ bytes: number; files: number }> {
  const executablePath = process.env['CHROMIUM'] || undefined
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext()
    if (session) await context.addCookies([{ name: SESSION_COOKIE, value: session, url: base }])
    const page = await context.newPage()
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      if (new URL(request.url()).pathname.endsWith('.js'))
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto(`${base}${path}`, { waitUntil: 'networkidle' })
    const bytes = await Promise.all(sizes)
    return { bytes: bytes.reduce((sum, size) => sum + size, 0), files: bytes.length }
  } finally {
    await browser.close()
  }
}
