import { expect, request } from '@playwright/test'
import { z } from 'zod'

const list = z.object({ items: z.array(z.object({ id: z.number(), to: z.string() })) })
const mail = z.object({ text: z.string() })

/**
 * The link in the newest mail to an address, read by the owner among the mails that the product keeps instead of
 * sending them. Waits until it is there.
 */
export async function mailedLink(address: string): Promise<string> {
  const owner = await request.newContext({
    baseURL: `${process.env.JOURNEY_URL}/api/v1/`,
    extraHTTPHeaders: { Cookie: `foyer_session=${process.env.JOURNEY_OWNER}`, 'X-Foyer': '1' },
  })
  const newest = async () => {
    const { items } = list.parse(await (await owner.get('captured-mails')).json())
    return items.find((each) => each.to === address)?.id
  }
  await expect.poll(newest, { message: `a mail to ${address}`, timeout: 15_000 }).toBeDefined()
  const { text } = mail.parse(await (await owner.get(`captured-mails/${await newest()}`)).json())
  await owner.dispose()
  const link = /http:\S+\/sign-in\/link#[\w-]+/.exec(text)?.[0]
  if (link === undefined) throw new Error(`The mail to ${address} has no link to sign in:\n${text}`)
  return link
}
