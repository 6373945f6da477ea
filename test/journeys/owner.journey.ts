import { expect, test } from '@playwright/test'
import { launchFoyer, type Launched } from './launch-foyer.ts'

const password = 'quiet river lantern under seven otters'

let foyer: Launched

test.beforeAll(async () => {
  foyer = await launchFoyer([])
})
test.afterAll(async () => foyer.stop())

test('the first start leads to an owner, who comes back with their password', async ({ page }) => {
  await page.goto(foyer.ownerLink)
  await expect(page.getByRole('heading', { name: 'Open your desk' })).toBeVisible()
  expect(page.url()).not.toContain('#')

  await page.getByLabel('Your name').fill('Edith Larsson')
  await page.getByLabel('E-mail address').fill('edith@larsson.example')
  const field = page.getByLabel('Password (you may choose one later)')
  await field.fill('too short')
  await expect(page.getByText('6 more characters.')).toBeVisible()
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await expect(page.getByText('A password has at least 15 characters.')).toBeVisible()

  await field.fill(password)
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await expect(page).toHaveURL(/\/desk\/$/)
  await page.getByRole('button', { name: 'Menu of Edith Larsson' }).click()
  await page.getByRole('link', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()

  await page.goto(foyer.ownerLink)
  await expect(page.getByRole('heading', { name: 'This link cannot be used any more' })).toBeVisible()
  await page.getByRole('link', { name: 'Sign in with a password' }).click()
  await page.getByLabel('Username or e-mail address').fill('edith@larsson.example')
  await page.getByRole('textbox', { name: 'Password' }).fill('quiet river lantern under six otters')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('The name or the password is not right.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/desk\/$/)
})
