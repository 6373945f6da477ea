import { expect, request } from '@playwright/test'
import { z } from 'zod'

const list = z.object({ items: z.array(z.object({ id: z.number(), to: z.string() })) })
const mail = z.object({ text: z.string() })

/**
 * Watches the mails to an address, read by the owner among those that the product keeps instead of sending them.
 * @returns a question that waits for the first mail from now on and gives the link to sign in, or to confirm the address, that stands in it
 */
export async function watchMailbox(address: string): Promise<() => Promise<string>> {
  const owner = await request.newContext({
    baseURL: `${process.env.JOURNEY_URL}/api/v1/`,
    extraHTTPHeaders: { Cookie: `foyer_session=${process.env.JOURNEY_OWNER}`, 'X-Foyer': '1' },
  })
  const newest = async () => {
    const { items } = list.parse(await (await owner.get('captured-mails')).json())
    return items.find((each) => each.to === address)?.id ?? 0
  }
  const before = await newest()
  return async () => {
    await expect.poll(newest, { message: `a mail to ${address}`, timeout: 15_000 }).toBeGreaterThan(before)
    const { text } = mail.parse(await (await owner.get(`captured-mails/${await newest()}`)).json())
    await owner.dispose()
    const link = /http:\S+\/(sign-in\/link|sign-up\/confirm)#[\w-]+/.exec(text)?.[0]
    if (link === undefined) throw new Error(`The mail to ${address} has no link to follow:\n${text}`)
    return link
  }
}
