import { isUniqueViolation } from '../../../kernel/db.ts'
import { invalid } from '../../../kernel/errors.ts'

/** For `.catch` of a write: a name or a folder that another mailbox has becomes a sentence. */
export function orTwice(error: unknown): never {
  if (isUniqueViolation(error, 'mailboxes_name'))
    throw invalid({ name: 'There is a mailbox of this name already.' }, 'kernel.taken')
  if (isUniqueViolation(error, 'mailboxes_folder'))
    throw invalid({ username: 'This folder of this user is read already.' }, 'kernel.taken')
  throw error
}
