import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'
import { PICTURE_MAX, pictureAddress, pictureFrom, SIDE_MAX } from './picture.ts'

/** Puts a picture to a person, in the place of the one before. What it is, its bytes say, not its name. */
export const setPicture = operation({
  name: 'person.set-picture',
  route: 'PUT /people/:id/picture',
  says: 'Puts a picture (PNG, JPEG or WebP, sent as application/octet-stream) to a person.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ picture: z.string() }),
  takesContent: true,
  on: personAccess,
  rule: 'edit',
  async run({ tx, content, record, happened }) {
    const bytes = content ? await allOf(content) : Buffer.alloc(0)
    const picture = pictureFrom(bytes)
    if (!picture) throw invalid({ content: 'This is not a picture of the kind PNG, JPEG or WebP.' })
    const { type, width, height } = picture
    if (Math.min(width, height) < 1 || Math.max(width, height) > SIDE_MAX)
      throw invalid({ content: `A picture has at most ${SIDE_MAX} pixels on each side.` })
    const stamp = createHash('sha256').update(bytes).digest('base64url').slice(0, 16)
    await tx
      .insertInto('person_pictures')
      .values({ person_id: record.id, type, content: bytes, stamp })
      .onConflict((row) => row.column('person_id').doUpdateSet({ type, content: bytes, stamp }))
      .execute()
    await happened({
      name: 'person.picture-set',
      subject: { kind: 'person', id: record.id },
      detail: { type, width, height, size: bytes.length },
    })
    return { picture: pictureAddress(record.id, stamp) }
  },
})

/** Errors: `invalid` as soon as it is too large, so that no more than that is ever held. */
async function allOf(content: Readable): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of content) {
    const piece = Buffer.from(part)
    size += piece.length
    if (size > PICTURE_MAX)
      throw invalid({ content: `A picture has at most ${PICTURE_MAX / 1024} kB.` }, 'kernel.too-large')
    parts.push(piece)
  }
  return Buffer.concat(parts)
}
