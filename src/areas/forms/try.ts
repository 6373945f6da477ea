import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { may } from '../../kernel/rule.ts'
import { choicesByList } from '../codes/code-list.ts'
import { checkAnswer } from './fields/check-answer.ts'
import { checkDesign } from './fields/check-design.ts'
import { design, fieldOf, givenValues, listsIn } from './fields/field.ts'
import { atFields, valuesFrom } from './fields/given.ts'

/**
 * What a record would be told that fills in a form of this design: the same sentences, from the same check, by their
 * place: `fields.2.pattern`, `values.badge`. The answer is looked at when nothing is wrong with the design.
 */
export const tryForm = operation({
  name: 'form.try',
  route: 'POST /form-trials',
  says: 'Checks a design, and an answer to it, without keeping either.',
  input: z.strictObject({ fields: design, values: givenValues.default([]) }),
  output: z.object({ sentences: z.record(z.string(), z.string()) }),
  rule: may('form.manage', 'all'),
  leavesNoEvent: 'A form that is still being designed is tried; nothing is kept.',
  async run({ tx, input }) {
    const lists = await choicesByList(tx, listsIn(input.fields))
    const problems = checkDesign(input.fields, lists)
    if (Object.keys(problems).length > 0) return { sentences: problems }
    const fields = input.fields.map((one) => fieldOf(one, lists))
    return { sentences: atFields(checkAnswer(fields, valuesFrom(input.values), new Map()).sentences) }
  },
})
