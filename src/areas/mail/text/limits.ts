import { UnreadableMessage } from './unreadable.ts'

/** What one message may cost. Bytes are counted over the whole message, not per part. */
export type ParseLimits = {
  messageBytes: number
  headerBytes: number
  headers: number
  depth: number
  parts: number
}

export const defaultLimits: ParseLimits = {
  messageBytes: 35 * 1024 * 1024,
  headerBytes: 1024 * 1024,
  headers: 5000,
  depth: 40,
  parts: 1000,
}

/** Counts what a message has used so far and refuses the message at the first limit it passes. */
export class Budget {
  private readonly limits: ParseLimits
  private headerBytes = 0
  private headers = 0
  private parts = 0

  constructor(limits: ParseLimits) {
    this.limits = limits
  }

  takeMessage(bytes: number): void {
    if (bytes <= this.limits.messageBytes) return
    throw new UnreadableMessage('too-large', `The message has ${bytes} bytes; ${this.limits.messageBytes} are allowed.`)
  }

  takeHeaderLine(bytes: number): void {
    this.headerBytes += bytes
    if (this.headerBytes <= this.limits.headerBytes) return
    throw new UnreadableMessage(
      'headers-too-large',
      `The headers of the message exceed ${this.limits.headerBytes} bytes.`,
    )
  }

  takeHeader(): void {
    this.headers += 1
    if (this.headers <= this.limits.headers) return
    throw new UnreadableMessage('too-many-headers', `The message has more than ${this.limits.headers} header fields.`)
  }

  takePart(depth: number): void {
    this.parts += 1
    if (depth > this.limits.depth) {
      throw new UnreadableMessage('nested-too-deep', `The message nests its parts deeper than ${this.limits.depth}.`)
    }
    if (this.parts > this.limits.parts) {
      throw new UnreadableMessage('too-many-parts', `The message has more than ${this.limits.parts} parts.`)
    }
  }
}
