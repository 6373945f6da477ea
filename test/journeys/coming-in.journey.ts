import { expect, type Page, test } from '@playwright/test'
import { watchMailbox } from './watch-mailbox.ts'

const password = 'quiet river lantern under seven otters'

async function asOwner(page: Page): Promise<void> {
  const value = process.env.JOURNEY_OWNER ?? ''
  await page.context().addCookies([{ name: 'foyer_session', value, url: process.env.JOURNEY_URL }])
}

test('HR-26 HR-29 HR-34: somebody is added and invited from the page of people, and given a role from their row', async ({
  page,
}) => {
  await asOwner(page)
  await page.goto('/desk/people')
  await page.getByRole('link', { name: 'New person' }).click()
  await page.getByLabel('Name').first().fill('Wilma Ansbach')
  await page.getByLabel('E-mail').first().fill('wilma@ansbach.example')
  await page.getByLabel('Invite them at once').check()
  await page.getByRole('button', { name: 'Add the person', exact: true }).click()
  await expect(page.getByText('The invitation is on its way.')).toBeVisible()
  await page.goto('/desk/people?q=Wilma')
  await expect(page.getByRole('row', { name: /Wilma Ansbach.*Invited/ })).toBeVisible()
  await page.getByRole('button', { name: 'More for Wilma Ansbach' }).click()
  await page.getByRole('menuitem', { name: 'Give a staff role' }).click()
  await page.getByRole('dialog').getByLabel('Role').selectOption({ label: 'Agent' })
  await page.getByRole('dialog').getByRole('button', { name: 'Give a role' }).click()
  await expect(page.getByRole('row', { name: /Wilma Ansbach.*Agent/ })).toBeVisible()
})

test('HR-30 AT-16: a stranger signs up, waits, is let in by the desk and comes in with their own password', async ({
  page,
  browser,
}) => {
  await asOwner(page)
  await page.goto('/desk/settings')
  const policy = page.getByRole('group', { name: 'Who may sign up' })
  await policy.getByRole('combobox').selectOption('approval')
  await policy.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved: Who may sign up.')).toBeVisible()

  const stranger = await (await browser.newContext()).newPage()
  const confirmation = await watchMailbox('yuki@tanabe.example')
  await stranger.goto('/sign-in')
  await stranger.getByRole('link', { name: 'Sign up' }).click()
  await stranger.getByLabel('Your name').fill('Yuki Tanabe')
  await stranger.getByLabel('E-mail address').fill('yuki@tanabe.example')
  await stranger.getByRole('button', { name: 'Mail me the link' }).click()
  await expect(stranger.getByText('Look into your mailbox')).toBeVisible()
  await stranger.goto(await confirmation())
  await stranger.getByRole('button', { name: 'Confirm and ask' }).click()
  await expect(stranger.getByRole('heading', { name: 'You have asked for access' })).toBeVisible()

  const welcome = await watchMailbox('yuki@tanabe.example')
  await page.goto('/desk/access-requests')
  await page.getByRole('listitem').filter({ hasText: 'Yuki Tanabe' }).getByRole('button', { name: 'Let in' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Yuki Tanabe' }).getByRole('button', { name: 'Let in' }).click()
  await expect(page.getByText('Yuki Tanabe is let in and told by mail.')).toBeVisible()
  await stranger.goto(await welcome())
  await stranger.getByLabel('New password').fill(password)
  await stranger.getByRole('button', { name: 'Save and go in' }).click()
  await expect(stranger.getByRole('button', { name: 'Menu of Yuki Tanabe' })).toBeVisible()
})
