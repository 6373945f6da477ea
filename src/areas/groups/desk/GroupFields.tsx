import { Textarea, TextInput } from '@mantine/core'
import type { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'

export type GroupValues = { name: string; email: string; notes: string }

export const emptyGroup: GroupValues = { name: '', email: '', notes: '' }

/** The values as the server takes them. */
export const inputOf = ({ email, ...values }: GroupValues) => ({
  ...values,
  email: email.trim() === '' ? null : email.trim(),
})

type GroupFieldsProps = { form: Pick<ReturnType<typeof useForm<GroupValues, unknown>>, 'field'> }

/** Name, list address and notes of a group. */
export function GroupFields({ form }: GroupFieldsProps) {
  const { t } = useWords()
  return (
    <>
      <TextInput required maxLength={80} label={t('groups.desk.name')} {...form.field('name')} />
      <TextInput
        type="email"
        label={t('groups.desk.email')}
        description={t('groups.desk.email-says')}
        {...form.field('email')}
      />
      <Textarea autosize minRows={3} maxRows={10} label={t('groups.desk.notes')} {...form.field('notes')} />
    </>
  )
}
