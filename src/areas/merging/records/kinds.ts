import { companyKind } from './company.ts'
import type { KindName, MergeKind } from './kind.ts'
import { personKind } from './person.ts'

export const kinds: Readonly<Record<KindName, MergeKind>> = { person: personKind, company: companyKind }
