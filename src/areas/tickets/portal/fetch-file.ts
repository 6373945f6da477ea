import { fillRoute } from '../../../shell/fill-route.ts'
import { currentHat } from '../../../shell/hat.ts'
import { readProblem } from '../../../shell/problem.ts'

/**
 * Fetches a file of a reply and saves it under its name. Not a plain link, because a link cannot say under which hat
 * it asks.
 * @throws Problem when the server says no
 */
export async function fetchFile(ticket: number, file: { id: number; name: string }): Promise<void> {
  const { url } = fillRoute('GET /tickets/:id/files/:file', { id: ticket, file: file.id })
  const hat = currentHat()
  const response = await fetch(url, { headers: hat ? { 'X-Foyer-Hat': hat } : {}, credentials: 'same-origin' })
  if (!response.ok) throw await readProblem(response)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
