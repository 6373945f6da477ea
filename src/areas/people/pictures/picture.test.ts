import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { eventsAbout, type Office, office } from '../../../../test/office.ts'
import { openContent } from '../../../kernel/ask.ts'
import type { Me } from '../../../kernel/me.ts'
import { perform } from '../../../kernel/perform.ts'
import { readPersonForPortal } from '../for-portal/read.ts'
import { listPeople } from '../list.ts'
import { downloadPicture } from './download.ts'
import { PICTURE_MAX, pictureFrom, SIDE_MAX } from './picture.ts'
import { removePicture } from './remove.ts'
import { setPicture } from './set.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

const idOf = (name: string) => desk.people[name] ?? 0

/** The least that a PNG of this size begins with. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(64)
  bytes.write('\x89PNG\r\n\x1A\n\0\0\0\rIHDR', 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

/** A JPEG with a comment before its frame header. */
function jpeg(width: number, height: number): Buffer {
  const start = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 6, 1, 2, 3, 4, 0xff, 0xff, 0xc2, 0, 11, 8, 0, 0, 0, 0, 3])
  start.writeUInt16BE(height, 16)
  start.writeUInt16BE(width, 18)
  return Buffer.concat([start, Buffer.alloc(16)])
}

/** WebP in its three chunks: lossy, lossless, extended. */
function webp(chunk: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number): Buffer {
  const bytes = Buffer.alloc(64)
  bytes.write('RIFF', 0, 'latin1')
  bytes.write(`WEBP${chunk}`, 8, 'latin1')
  if (chunk === 'VP8 ') {
    bytes.writeUInt16LE(width, 26)
    bytes.writeUInt16LE(height, 28)
  } else if (chunk === 'VP8L') bytes.writeUInt32LE((height - 1) * 16_384 + width - 1, 21)
  else {
    bytes.writeUIntLE(width - 1, 24, 3)
    bytes.writeUIntLE(height - 1, 27, 3)
  }
  return bytes
}

const put = async (me: Me, id: number, bytes: Buffer) =>
  (await perform(product.app, setPicture, me, { id }, { content: Readable.from([bytes]) })).answer
const get = async (me: Me, id: number) => {
  const { stream, ...rest } = await openContent(product.app, downloadPicture, [me], { id })
  return { ...rest, bytes: await buffer(stream) }
}

test('AT-34 HM-14: everyone puts up their own picture, which those see who see them, and takes it away again', async () => {
  const [id, ben, gus] = [idOf('Ben'), await desk.me('Ben', 'Acme'), await desk.me('Gus')]
  const answer = await put(ben, id, webp('VP8L', 256, 200))
  expect(await desk.ask(readPersonForPortal, await desk.me('Mia', 'Acme'), { id })).toMatchObject(answer ?? {})
  expect(await desk.ask(listPeople, gus, { q: 'Ben' })).toMatchObject({ items: [answer] })
  for (const asker of [ben, gus, await desk.me('Mia', 'Acme')])
    expect(await get(asker, id)).toEqual({
      type: 'image/webp',
      name: `person-${id}.webp`,
      size: 64,
      inline: true,
      bytes: webp('VP8L', 256, 200),
    })
  for (const asker of [await desk.me('Max', 'Globex'), await desk.me('Avi', 'Acme'), await desk.me('Nia')])
    await expect(get(asker, id)).rejects.toMatchObject({ kind: 'not-found' })
  expect(await put(gus, id, png(10, 10))).not.toEqual(answer)
  expect(await get(ben, id)).toMatchObject({ type: 'image/png' })
  await desk.act(removePicture, ben, { id })
  await expect(get(ben, id)).rejects.toMatchObject({ kind: 'not-found' })
  await expect(desk.act(removePicture, ben, { id })).rejects.toMatchObject({ kind: 'not-found' })
  expect((await eventsAbout(product.app.db, 'person', id)).slice(-3)).toEqual([
    'person.picture-set',
    'person.picture-set',
    'person.picture-removed',
  ])
})

test('what is no picture, too large or of too many pixels is refused, and the picture before stays', async () => {
  const [id, gus] = [idOf('Avi'), await desk.me('Gus')]
  await put(gus, id, jpeg(20, 30))
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'.padEnd(80))
  for (const bytes of [
    svg,
    Buffer.from('GIF89a'.padEnd(64)),
    Buffer.alloc(0),
    png(SIDE_MAX + 1, 10),
    jpeg(10, 65_535),
    png(0, 10),
    Buffer.concat([png(10, 10), Buffer.alloc(PICTURE_MAX)]),
  ])
    await expect(put(gus, id, bytes)).rejects.toMatchObject({
      kind: 'invalid',
      detail: { fields: { content: expect.any(String) } },
    })
  await expect(perform(product.app, setPicture, gus, { id })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(put(await desk.me('Ben', 'Acme'), id, png(1, 1))).rejects.toMatchObject({ kind: 'not-found' })
  await expect(put(gus, idOf('Gia'), png(1, 1))).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await get(gus, id)).toMatchObject({ type: 'image/jpeg' })
})

test('a picture is known by its bytes, with its size', () => {
  const side = fc.integer({ min: 1, max: SIDE_MAX })
  fc.assert(
    fc.property(side, side, (width, height) => {
      expect(pictureFrom(png(width, height))).toEqual({ type: 'image/png', width, height })
      expect(pictureFrom(jpeg(width, height))).toEqual({ type: 'image/jpeg', width, height })
      for (const chunk of ['VP8 ', 'VP8L', 'VP8X'] as const)
        expect(pictureFrom(webp(chunk, width, height))).toEqual({ type: 'image/webp', width, height })
    }),
    { seed: 34 },
  )
})

test('whatever the bytes, also of pictures cut off or damaged, looking at them ends', () => {
  const whole = fc.constantFrom(png(9, 9), jpeg(9, 9), webp('VP8 ', 9, 9), webp('VP8X', 9, 9))
  const damaged = fc
    .tuple(whole, fc.nat(63), fc.uint8Array({ maxLength: 40 }))
    .map(([bytes, cut, tail]) => Buffer.concat([bytes.subarray(0, cut), tail]))
  fc.assert(
    fc.property(damaged, (bytes) => {
      const found = pictureFrom(bytes)
      expect(found === null || Number.isSafeInteger(found.width * found.height)).toBe(true)
    }),
    { seed: 35, numRuns: 1000 },
  )
})
