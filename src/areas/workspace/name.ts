import { setting } from '../../kernel/settings.ts'
import { line } from '../../kernel/schema.ts'

/** How the provider calls itself, in headers and mails. */
export const workspaceName = setting({
  key: 'workspace.name',
  says: 'The name of the desk',
  schema: line(80),
  fallback: 'Foyer',
})
