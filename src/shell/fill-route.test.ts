import { expect, test } from 'vitest'
import { fillRoute } from './fill-route.ts'

test('path parameters leave the input, the rest becomes the body of a write', () => {
  expect(fillRoute('POST /tickets/:id/replies', { id: 12, html: '<p>Hi</p>' })).toEqual({
    method: 'POST',
    url: '/api/v1/tickets/12/replies',
    body: { html: '<p>Hi</p>' },
  })
})

test('the rest of a read becomes its query, lists repeat their name, absent values are left out', () => {
  const { url, body } = fillRoute('GET /tickets', { status: ['open', 'new'], q: 'a&b', cursor: undefined, limit: 50 })
  expect(url).toBe('/api/v1/tickets?status=open&status=new&q=a%26b&limit=50')
  expect(body).toBeUndefined()
})

test('a parameter cannot leave its place in the path', () => {
  expect(fillRoute('DELETE /files/:id', { id: '../people?x#y' }).url).toBe('/api/v1/files/..%2Fpeople%3Fx%23y')
})

test('an upload puts everything beside the file into the query', () => {
  expect(fillRoute('POST /tickets/:id/files', { id: 3, name: 'a b.png' }, 'query')).toEqual({
    method: 'POST',
    url: '/api/v1/tickets/3/files?name=a+b.png',
    body: undefined,
  })
})

test('a missing parameter is the mistake of the programmer', () => {
  expect(() => fillRoute('GET /tickets/:id', {})).toThrow(TypeError)
})
