import type { Readable } from 'node:stream'
import { Parser } from 'htmlparser2'
import { invalid } from '../../../kernel/errors.ts'
import { decode } from './decode.ts'

export type XmlEvents = {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const DEEPEST = 100

/**
 * Walks an XML part without building it. A document type is refused: there is none in a workbook, and entities of its
 * own would be a bomb or a way out of the file. Errors: `invalid`.
 */
export async function* walkXml(bytes: Readable, events: XmlEvents): AsyncGenerator<void> {
  let depth = 0
  let isHostile = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) isHostile = true
        events.open?.(localName(name), attributes)
      },
      ontext: (text) => events.text?.(text),
      onclosetag(name) {
        depth--
        events.close?.(localName(name))
      },
      onprocessinginstruction(_name, declared) {
        if (/^!(doctype|entity)/i.test(declared)) isHostile = true
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  for await (const piece of decode(bytes, 'utf-8')) {
    parser.write(piece)
    if (isHostile)
      throw invalid({ file: 'There is something in this file that no workbook has. Export it as CSV instead.' })
    yield
  }
  parser.end()
}

/** Some programs write `x:row` for `row`. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
