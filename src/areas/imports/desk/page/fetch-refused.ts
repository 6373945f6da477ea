import { fillRoute } from '../../../../shell/fill-route.ts'
import { currentHat } from '../../../../shell/hat.ts'
import { readProblem } from '../../../../shell/problem.ts'
import type { Import } from './import.ts'

/**
 * Saves the refused lines as a file. Not a plain link, because a link cannot say under which hat it asks.
 * @throws Problem when the server says no
 */
export async function fetchRefused({ id, name }: Import): Promise<void> {
  const { url } = fillRoute('GET /imports/:id/refused-lines', { id })
  const hat = currentHat()
  const response = await fetch(url, { headers: hat ? { 'X-Foyer-Hat': hat } : {}, credentials: 'same-origin' })
  if (!response.ok) throw await readProblem(response)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = `${name.replace(/\.[^.]*$/, '')}-refused.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
