import type { FastifyReply } from 'fastify'
import type { Content } from '../kernel/query.ts'

/** Pictures a browser may draw in place; everything else is saved, never opened. */
const DRAWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])

/** Sends a stored file so that nothing in it can run: no sniffing, no scripts, no frames. */
export function sendContent(reply: FastifyReply, content: Content): FastifyReply {
  const drawn = content.inline && DRAWN.has(content.type)
  if (content.size !== null) reply.header('content-length', content.size)
  return reply
    .header('content-type', drawn ? content.type : 'application/octet-stream')
    .header(
      'content-disposition',
      `${drawn ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeRfc5987(content.name)}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .send(content.stream)
}

/** RFC 5987 section 3.2.1: what encodeURIComponent leaves and a header must not hold. */
const encodeRfc5987 = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
