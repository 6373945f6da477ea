import { type Fact, FactList } from '../../../shell/ui/FactList.tsx'
import { useWords } from '../../../shell/words.ts'
import type { FilledForm } from './filled-form.ts'
import { ValueView } from './ValueView.tsx'

type AnswerViewProps = {
  form: FilledForm
  /** Where its files lie under their ids. */
  files: string
}

/** What was filled in, field by field. What a checkbox opens is shown where it is ticked. */
export function AnswerView({ form, files }: AnswerViewProps) {
  const { t } = useWords()
  const valueOf = new Map(form.values.map((value) => [value.field, value]))
  const shown = form.fields.filter(
    ({ key, parent }) => parent === null || valueOf.has(key) || valueOf.get(parent)?.value === true,
  )
  const facts = shown.map((field): Fact => {
    const value = valueOf.get(field.key)
    return {
      label: field.isRetired ? t('forms.fill.former', { label: field.label }) : field.label,
      value: value ? <ValueView field={field} value={value} files={files} /> : null,
    }
  })
  return <FactList facts={facts} />
}
