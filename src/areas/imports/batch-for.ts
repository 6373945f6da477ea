import type { Batch } from './batch.ts'
import { companiesBatch } from './companies/companies-batch.ts'
import { companyFields } from './companies/company-fields.ts'
import type { Import } from './import.ts'
import { peopleBatch } from './people/people-batch.ts'
import { personFields } from './people/person-fields.ts'

/** How the lines of this import are dealt with, by its kind. */
export function batchFor({ kind, columns }: Pick<Import, 'kind' | 'columns'>): Batch {
  if (kind === 'people') return peopleBatch(columns.map((field) => personFields.find((one) => one === field) ?? null))
  return companiesBatch(columns.map((field) => companyFields.find((one) => one === field) ?? null))
}
