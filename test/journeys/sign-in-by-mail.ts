import { expect, type Page } from '@playwright/test'
import { watchMailbox } from './watch-mailbox.ts'

/** Goes the whole way of a person without a password: asks for a link, reads the mail, follows it. */
export async function signInByMail(page: Page, address: string): Promise<void> {
  const nextLink = await watchMailbox(address)
  await page.goto('/sign-in?way=link')
  await page.getByLabel('E-mail address').fill(address)
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await expect(page.getByText(`If ${address} belongs to somebody here`)).toBeVisible()
  await page.goto(await nextLink())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: /^Menu of / })).toBeVisible()
}
