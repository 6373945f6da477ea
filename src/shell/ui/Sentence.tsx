import { Fragment, type ReactNode } from 'react'
import type { WordValues } from '../say.ts'
import { useWords } from '../words.ts'

type SentenceProps = {
  /** Word key. */
  of: string
  values?: WordValues
  /** Parts that are more than text, put where the sentence has `{{name}}`. */
  parts: Record<string, ReactNode>
}

const fence = '\u0000'

/** A sentence with links or names in it, in the order of words that the language wants. */
export function Sentence({ of: key, values = {}, parts }: SentenceProps) {
  const { t } = useWords()
  const marks = Object.fromEntries(Object.keys(parts).map((name) => [name, `${fence}${name}${fence}`]))
  return t(key, { ...values, ...marks })
    .split(fence)
    .map((piece, index) => <Fragment key={index}>{index % 2 === 1 ? parts[piece] : piece}</Fragment>)
}
