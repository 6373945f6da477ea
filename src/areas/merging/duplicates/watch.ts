import type { Listener } from '../../../kernel/area.ts'
import { kindName } from '../records/kind.ts'
import { refreshDuplicates } from './refresh.ts'

const on = (kind: string, ...names: readonly string[]) => names.map((name) => `${kind}.${name}`)

/** What may make someone look like another, or unlike them. */
const telling = [
  ...on('person', 'created', 'edited', 'merged', 'unmerged', 'employed', 'membership-added', 'membership-changed'),
  ...on('person', 'email-added', 'email-changed', 'email-removed', 'phone-added', 'phone-changed', 'phone-removed'),
  ...on('company', 'created', 'edited', 'merged', 'unmerged', 'domain-added', 'domain-removed'),
]

/** Keeps the pairs fresh while people work; the nightly search finds what came in by other ways. */
export const watchDuplicates: Listener = {
  name: 'merging.watch',
  on: telling,
  async run(app, event) {
    if (event.subjectId === null) return
    await refreshDuplicates(app.db, kindName.parse(event.subjectKind), [event.subjectId], app.clock())
  },
}
