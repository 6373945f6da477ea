import { expect, test } from 'vitest'
import { explainProblem } from './explain-problem.ts'
import { isPassing, lostProblem, Problem, readProblem, readReasons } from './problem.ts'
import { delayOfTry } from './query-client.ts'

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })

test('problem+json becomes a problem with its fields and reasons', async () => {
  const problem = await readProblem(
    answer(422, {
      title: 'Invalid',
      code: 'tickets.too-long',
      detail: 'A subject has at most 200 characters.',
      fields: { subject: 'A subject has at most 200 characters.' },
      requestId: 'r1',
    }),
  )
  expect(problem.status).toBe(422)
  expect(problem.code).toBe('tickets.too-long')
  expect(problem.message).toBe('A subject has at most 200 characters.')
  expect(problem.fields).toEqual({ subject: 'A subject has at most 200 characters.' })
  expect(problem.requestId).toBe('r1')
})

test('the page of a proxy becomes a plain problem', async () => {
  const problem = await readProblem(answer(502, '<html>Bad gateway</html>', { 'retry-after': '7' }))
  expect(problem.status).toBe(502)
  expect(problem.retryAfter).toBe(7)
  expect(isPassing(problem)).toBe(true)
})

test('one tree of reasons is a list of one, and groups need no sentence', () => {
  const tree = { kind: 'any', holds: false, of: [{ says: 'You are the requester', holds: false, by: { name: 'Ana' } }] }
  expect(readReasons(tree)).toEqual([
    { kind: 'any', holds: false, of: [{ says: 'You are the requester', holds: false, by: { name: 'Ana' } }] },
  ])
  expect(readReasons([{ says: 'x' }, 3, null])).toEqual([])
})

test.each([
  ['no answer', lostProblem(), true],
  ['busy', new Problem({ status: 503, code: 'kernel.away', title: '' }), true],
  ['refused', new Problem({ status: 403, code: 'kernel.forbidden', title: '' }), false],
  ['a fault of ours', new TypeError('x'), false],
])('%s is passing: %s', (_, error, passing) => {
  expect(isPassing(error)).toBe(passing)
})

test('the wait doubles up to eight seconds, unless the server named it', () => {
  expect([0, 1, 2, 3, 4, 9].map((tries) => delayOfTry(tries, lostProblem()))).toEqual([
    500, 1000, 2000, 4000, 8000, 8000,
  ])
  expect(delayOfTry(0, new Problem({ status: 503, code: 'x', title: '', retryAfter: 3 }))).toBe(3000)
})

test('what happened, what is kept, what to do', () => {
  const t = (key: string) => key
  expect(explainProblem(lostProblem(), t)).toMatchObject({ happened: 'shell.error.network', kept: 'shell.error.kept' })
  const stale = new Problem({ status: 409, code: 'kernel.stale', title: '', detail: 'Ben changed it.' })
  expect(explainProblem(stale, t)).toMatchObject({ happened: 'Ben changed it.', next: 'shell.error.conflict-next' })
  const taken = new Problem({ status: 409, code: 'people.active', title: '', detail: 'This person is active.' })
  expect(explainProblem(taken, t).next).toBeUndefined()
  const refused = new Problem({ status: 403, code: 'x', title: '', detail: 'You may not.' })
  expect(explainProblem(refused, t)).toMatchObject({ happened: 'You may not.', isPassing: false })
})
