import { z } from 'zod'
import type { Actor } from './actors.ts'
import { hasRecord, type Situation } from './situations.ts'
import type { Answer, Endpoint } from './house.ts'

const problem = z.object({ code: z.string() })

export function codeOf({ body }: Answer): string | null {
  try {
    return problem.safeParse(JSON.parse(body)).data?.code ?? null
  } catch {
    return null
  }
}

/** What is wrong with an answer, by the rule of what was asked; null when it is as it should be. */
export function judge(endpoint: Endpoint, actor: Actor, { kind }: Situation, answer: Answer): string | null {
  const { status } = answer
  const got = `answered ${status} ${codeOf(answer) ?? ''}`.trim()
  const want = (right: boolean, what: string) => (right ? null : `${got}, not ${what}`)
  if (status >= 500) return got
  if (actor.refused !== undefined) return want(codeOf(answer) === actor.refused, actor.refused)
  if (kind === 'holds' || kind === 'allowed') return want(isGranted(endpoint, answer), 'what it may')
  if (actor.me.person === null) return want(status === 401, '401')
  if (kind === 'fails') return want(status === 403, '403')
  if (kind === 'seen')
    return want(endpoint.kind === 'download' ? status === 404 : endpoint.kind === 'question' || status === 403, '403')
  return want(status === 404, '404')
}

/** Whoever may gets the answer; a use case may still refuse what it is asked to do, but not who asks. */
function isGranted(endpoint: Endpoint, answer: Answer): boolean {
  if (endpoint.kind === 'read' || endpoint.kind === 'list') return answer.status === 200
  if (endpoint.kind === 'question' && !hasRecord(endpoint)) return answer.status === 200
  return codeOf(answer) !== 'kernel.unauthenticated'
}

/** An answer without what differs from request to request. */
export const plain = ({ status, headers, body }: Answer): string => {
  const { 'x-request-id': _request, date: _date, ...kept } = headers
  return JSON.stringify([status, kept, body.replace(/"requestId":"[^"]*"/, '')])
}
