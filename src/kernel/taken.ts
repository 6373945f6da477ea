import { databaseError, isUniqueViolation } from './db.ts'
import { conflict, invalid } from './errors.ts'

/** For `.catch` of a write: a broken unique constraint becomes a sentence at the field it is about. */
export const orTaken =
  (constraint: string, field: string, sentence: string) =>
  (error: unknown): never => {
    throw isUniqueViolation(error, constraint) ? invalid({ [field]: sentence }, 'kernel.taken') : error
  }

const FOREIGN_KEY = '23503'

/** For `.catch` of a delete: what something else still refers to stays. */
export const orInUse =
  (code: string, sentence: string) =>
  (error: unknown): never => {
    throw databaseError(error)?.code === FOREIGN_KEY ? conflict(code, sentence) : error
  }
