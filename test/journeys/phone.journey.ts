import { expect, type Page, test } from '@playwright/test'
import { signInByMail } from './sign-in-by-mail.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

// A name that is too long for every line.
const maria = 'mariadelcarmen.fernandez-villaverde@foods.brightwater.example'

test('the portal fits a phone, whatever people are called', async ({ page }) => {
  await signInByMail(page, maria)
  await fits(page)
  const places = page.getByRole('navigation', { name: 'Places' })

  await places.getByRole('link', { name: /^Questions/ }).click()
  await expect(page.getByRole('heading', { name: 'Questions', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'All that I can see' }).click()
  await expect(page).toHaveURL(/whose=all/)
  const first = page.getByRole('main').getByRole('listitem').getByRole('link').first()
  await expect(first).toBeVisible()
  await fits(page)

  await first.click()
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  await fits(page)

  await places.getByRole('link', { name: 'Ask' }).click()
  await page.getByLabel('What is it about?').fill('Half a question')
  await fits(page)

  // What was begun is there again after the page was left.
  await places.getByRole('link', { name: 'Home' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('what can we do for you?')
  await places.getByRole('link', { name: 'Ask' }).click()
  await expect(page.getByLabel('What is it about?')).toHaveValue('Half a question')

  await page.getByRole('button', { name: /^Menu of / }).click()
  await page.getByRole('link', { name: 'Profile' }).click()
  await expect(page.getByText('This browser')).toBeVisible()
  await fits(page)
})

/** Nothing sticks out to the side. */
async function fits(page: Page) {
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}
