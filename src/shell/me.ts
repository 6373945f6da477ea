import { createContext, useContext } from 'react'
import { fillRoute } from './fill-route.ts'
import { currentHat, forgetHat, isDesk, keepHat } from './hat.ts'
import { lostProblem, Problem, readProblem } from './problem.ts'

export type HatOffer = { key: string; label: string }

/** Who is asking, as `GET /api/v1/me` tells it. */
export type Me = {
  person: { id: number; name: string; code?: string } | null
  hat: string
  hats: HatOffer[]
  /** Permission -> yes. Hints for the screen; the server asks its rules again. */
  can: Record<string, boolean>
  timeZone: string
  language: string
  workspace: { name: string }
}

export const meKey = ['me'] as const

/**
 * Asks who is asking. A hat that this person no longer has is put off, and the question asked again; so is it when the
 * server puts the hat of the desk on somebody who comes to the portal and has another one for it.
 */
export async function loadMe(): Promise<Me> {
  try {
    const me = await askMe()
    const other = me.hats.find((hat) => hat.key !== 'staff')
    if (isDesk() || me.hat !== 'staff' || !other) return me
    keepHat(other.key)
    return await askMe()
  } catch (error) {
    const worn = currentHat()
    if (!(error instanceof Problem) || error.status < 400 || error.status >= 500 || worn === null) throw error
    if (!forgetHat()) throw error
    return await askMe()
  }
}

async function askMe(): Promise<Me> {
  const { url } = fillRoute('GET /me', {})
  const headers = new Headers({ Accept: 'application/json', 'X-Foyer': '1' })
  const hat = currentHat()
  if (hat) headers.set('X-Foyer-Hat', hat)
  const response = await fetch(url, { headers, credentials: 'same-origin' }).catch(() => null)
  if (!response) throw lostProblem()
  if (!response.ok) throw await readProblem(response)
  return await response.json()
}

export const MeContext = createContext<Me | null>(null)

/** Who is asking; always known inside a frame. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe needs a frame around it')
  return me
}
