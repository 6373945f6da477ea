import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageIdOf, readProof, replyAddress, writeProof } from './proof.ts'

const key = Buffer.alloc(32, 1)
const proof = fc.record({ ticket: fc.integer({ min: 1, max: 2 ** 40 }), person: fc.integer({ min: 1, max: 2 ** 40 }) })

test('what the desk wrote it reads again, from an address or a message id, in any letter case', () => {
  fc.assert(
    fc.property(proof, (one) => {
      const address = replyAddress(key, 'desk@example.org', one).toUpperCase()
      expect(readProof([key], address.split('@')[0] ?? '')).toEqual(one)
      expect(readProof([key], messageIdOf(key, 'example.org', one, 'r7').slice(1).split('@')[0] ?? '')).toEqual(one)
      expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64 + 8)
    }),
  )
})

test('another number, another key or a guess proves nothing', () => {
  fc.assert(
    fc.property(proof, fc.integer({ min: 1, max: 1000 }), (one, more) => {
      const written = writeProof(key, one)
      expect(readProof([key], written.replace(`${one.ticket}.`, `${one.ticket + more}.`))).toBeNull()
      expect(readProof([Buffer.alloc(32, 2)], written)).toBeNull()
      expect(readProof([key], `${one.ticket}.${one.person}.${'0'.repeat(32)}`)).toBeNull()
    }),
  )
})

test('an old key still proves, after a new one was added', () => {
  expect(readProof([Buffer.alloc(32, 9), key], writeProof(key, { ticket: 5, person: 6 }))).toEqual({
    ticket: 5,
    person: 6,
  })
})
