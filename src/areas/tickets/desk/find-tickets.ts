import { call } from '../../../shell/call.ts'
import type { Found } from '../../../shell/face.ts'
import { Problem } from '../../../shell/problem.ts'
import type { listTickets } from '../list.ts'
import type { readTicket } from '../read.ts'

const shown = 6

/** Tickets for the palette: by number first, then by words. */
export async function findTickets(text: string, signal: AbortSignal): Promise<Found[]> {
  const number = /^#?(\d{1,15})$/.exec(text.trim())?.[1]
  const [exact, byWords] = await Promise.all([
    number === undefined ? null : byNumber(Number(number), signal),
    call<typeof listTickets>('GET /tickets', { q: text, limit: shown }, { signal }),
  ])
  const found = exact ? [exact, ...byWords.items.filter((ticket) => ticket.id !== exact.id)] : byWords.items
  return found.map((ticket) => ({
    key: String(ticket.id),
    label: ticket.subject,
    detail: [`#${ticket.id}`, ticket.requester?.name].filter(Boolean).join(' · '),
    kind: 'ticket',
    to: `/tickets/${ticket.id}`,
  }))
}

async function byNumber(id: number, signal: AbortSignal) {
  try {
    return await call<typeof readTicket>('GET /tickets/:id', { id }, { signal })
  } catch (error) {
    if (error instanceof Problem && (error.status === 404 || error.status === 422)) return null
    throw error
  }
}
