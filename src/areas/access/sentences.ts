import type { Words } from '../../kernel/words.ts'
import type { Grant } from './grant.ts'
import { permissions } from './permissions.ts'

const order = Object.keys(permissions)

/** What rights mean, one sentence each, in the order of the catalogue. */
export const sentencesOf = (words: Words, grants: readonly Grant[]): string[] =>
  grants
    .toSorted((a, b) => order.indexOf(a.permission) - order.indexOf(b.permission))
    .map(({ permission, scope }) => words(`access.may.${permission}.${scope}`))
