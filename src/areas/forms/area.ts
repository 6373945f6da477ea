import { area } from '../../kernel/area.ts'
import { formAccess } from './access.ts'
import { createForm } from './create.ts'
import { migrateCustomFields } from './custom/migrate.ts'
import { customFields } from './custom/setting.ts'
import { deleteForm } from './delete.ts'
import { designForm } from './design.ts'
import { editForm } from './edit.ts'
import { listForms } from './list.ts'
import { prepareForms } from './prepare.ts'
import { readForm } from './read.ts'
import { formsOfCompany, formsOfPerson, formsOfSite, formsOfTicket } from './record/subjects.ts'
import { tryForm } from './try.ts'
import words from './words.en.json' with { type: 'json' }

const subjects = [formsOfPerson, formsOfCompany, formsOfSite, formsOfTicket]

export const formsArea = area({
  name: 'forms',
  says: 'Forms: further facts about people, companies, sites and tickets, designed by administrators. Custom fields are the older way.',
  tables: ['forms', 'form_fields', 'form_answers', 'form_values'],
  accesses: { form: formAccess },
  operations: [
    createForm,
    editForm,
    deleteForm,
    designForm,
    tryForm,
    migrateCustomFields,
    ...subjects.flatMap(({ fill, empty }) => [fill, empty]),
  ],
  queries: [listForms, readForm, ...subjects.flatMap(({ read, file }) => [read, file])],
  settings: [customFields],
  words,
  prepare: prepareForms,
})
