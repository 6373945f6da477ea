import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const doors = [
  { path: '/sign-in', shows: 'Sign in' },
  { path: '/sign-in?way=password', shows: 'Sign in' },
  { path: '/sign-up', shows: 'Ask for access' },
  { path: '/sign-up/confirm', shows: 'This link cannot be used any more' },
  { path: '/desk/sign-in/link', shows: 'This link cannot be used any more' },
]

// Olivia wears the hat of the staff at the desk and asks for herself in the portal.
const rooms = [
  { path: '/', shows: 'what can we do for you?' },
  { path: '/ask', shows: 'Ask a question' },
  { path: '/tickets?whose=all&state=any', shows: 'Questions' },
  { path: '/profile', shows: 'Profile' },
  { path: '/desk/tickets', shows: 'Tickets' },
  { path: '/desk/profile', shows: 'Profile' },
  { path: '/desk/access-requests', shows: 'Admissions' },
  { path: '/desk/sign-in', shows: 'You are signed in as Olivia Hart' },
]

for (const { path, shows } of doors) {
  test(`nothing bars the way at ${path}`, async ({ page }) => {
    await page.goto(path)
    await hasNoBarriers(page, shows)
  })
}

for (const { path, shows } of rooms) {
  test(`nothing bars the way on ${path}`, async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: 'foyer_session', value: process.env.JOURNEY_OWNER ?? '', url: baseURL }])
    await page.goto(path)
    await hasNoBarriers(page, shows)
  })
}

/** Every rule in light colours; in dark ones, where only the colours are others, the rules on these. */
async function hasNoBarriers(page: Page, heading: string) {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
  await page.waitForLoadState('networkidle')
  expect(await barriers(new AxeBuilder({ page }))).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await barriers(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']))).toEqual([])
}

async function barriers(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}
