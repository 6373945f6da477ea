import { currentHat } from '../../../shell/hat.ts'
import { readProblem } from '../../../shell/problem.ts'

/**
 * Fetches a file and saves it under its name. Not a plain link, because a link cannot say under which hat it asks.
 * @throws Problem when the server says no
 */
export async function fetchFile(url: string, name: string): Promise<void> {
  const hat = currentHat()
  const response = await fetch(url, { headers: hat ? { 'X-Foyer-Hat': hat } : {}, credentials: 'same-origin' })
  if (!response.ok) throw await readProblem(response)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
