import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { may } from '../../kernel/rule.ts'
import { orTaken } from '../../kernel/taken.ts'
import { formCreated } from './events.ts'
import { formInput } from './form.ts'

/** Adds a form without fields. Nobody sees it on a record before it asks for something. */
export const createForm = operation({
  name: 'form.create',
  route: 'POST /forms',
  says: 'Adds a form.',
  input: z.strictObject({
    title: formInput.title,
    category: formInput.category.optional(),
    kinds: formInput.kinds,
    inPortal: formInput.inPortal.optional(),
  }),
  output: z.object({ id: z.number() }),
  rule: may('form.manage', 'all'),
  async run({ tx, input, now, happened }) {
    const { title, category = null, kinds, inPortal = false } = input
    const { id } = await tx
      .insertInto('forms')
      .values({ title, category, kinds, in_portal: inPortal, created_at: now, updated_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch(orTaken('forms_title', 'title', 'There is a form of this title already.'))
    await happened({ name: formCreated, subject: { kind: 'form', id }, after: { title, category, kinds, inPortal } })
    return { id }
  },
})
