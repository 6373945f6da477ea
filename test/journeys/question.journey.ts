import { type Browser, expect, type Page, test } from '@playwright/test'
import { signInByMail } from './sign-in-by-mail.ts'

const imani = 'imani.wells@brightwater.example'
const ana = 'ana@northlight.example'
const subject = 'The coffee machine on the third floor speaks Finnish'

test('a question goes from the portal to the desk and back, live', async ({ browser }) => {
  const customer = await signedIn(browser, imani)
  const agent = await signedIn(browser, ana)

  await customer.goto('/')
  await customer.getByRole('main').getByRole('link', { name: 'Ask a question' }).click()
  await customer.getByLabel('What is it about?').fill(subject)
  await customer
    .getByRole('textbox', { name: 'What happened?' })
    .fill('Since the update nobody knows which button is tea.')
  await customer
    .getByLabel('Attach files')
    .setInputFiles({ name: 'menu.txt', mimeType: 'text/plain', buffer: Buffer.from('Tee') })
  await expect(customer.getByText('menu.txt')).toBeVisible()
  await customer.getByRole('button', { name: 'Send' }).click()
  await expect(customer.getByRole('heading', { name: subject })).toBeVisible()
  await expect(customer.getByText('We have got it')).toBeVisible()
  await expect(customer.getByRole('button', { name: /^The service desk, .* can see this/ })).toBeVisible()
  const downloaded = customer.waitForEvent('download')
  await customer.getByRole('button', { name: /menu\.txt/ }).click()
  expect((await downloaded).suggestedFilename()).toBe('menu.txt')
  const id = /\/tickets\/(\d+)$/.exec(customer.url())?.[1] ?? ''

  await agent.goto(`/desk/tickets/${id}`)
  await agent.getByRole('button', { name: 'Reply to Imani Wells' }).click()
  await agent
    .getByRole('textbox', { name: /Imani Wells/ })
    .fill('It is the second from the left. I set it back to English.')
  await agent.getByRole('button', { name: /^Send reply(?!,)/ }).click()

  // The customer touches nothing: the answer comes by itself.
  await expect(messageOf(customer, 'Ana Petrova').getByText('It is the second from the left.')).toBeVisible()
  await expect(customer.getByText('We are on it')).toBeVisible()
  await customer.getByRole('textbox', { name: 'Your answer' }).fill('Tea again. Thank you!')
  await customer.getByRole('button', { name: 'Send answer' }).click()
  await expect(messageOf(customer, 'Imani Wells').last().getByText('Tea again.')).toBeVisible()

  await expect(agent.frameLocator('iframe').last().getByText('Tea again.')).toBeVisible()
  await agent.getByRole('main').getByRole('button', { name: 'Close', exact: true }).click()
  await expect(customer.getByText('This one is done for good.')).toBeVisible()
  await customer.getByRole('button', { name: 'Open it again' }).click()
  await expect(customer.getByText('We are on it')).toBeVisible()
  await expect(agent.getByRole('main').getByRole('button', { name: 'Close', exact: true })).toBeVisible()
})

test('what one is not shown does not exist', async ({ browser }) => {
  const customer = await signedIn(browser, 'noah.schmidt@foods.brightwater.example')
  await customer.goto('/tickets?whose=all&state=any')
  await expect(customer.getByRole('link', { name: subject })).toHaveCount(0)
  await customer.goto('/tickets/999999')
  await expect(customer.getByRole('heading', { name: 'This address leads nowhere' })).toBeVisible()
})

async function signedIn(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env.JOURNEY_URL })
  const page = await context.newPage()
  await signInByMail(page, address)
  return page
}

const messageOf = (page: Page, name: string) => page.frameLocator(`iframe[title="Message of ${name}"]`)
