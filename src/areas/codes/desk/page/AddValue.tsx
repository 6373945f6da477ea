import { Button, Group, TextInput } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useForm } from '../../../../shell/use-form.ts'
import { useWords } from '../../../../shell/words.ts'
import type { addCodeValue } from '../../values/add.ts'
import { type CodeList, listChanged } from '../code-list.ts'

/** Adds one value after the other. */
export function AddValue({ list }: { list: CodeList }) {
  const { t } = useWords()
  const add = useWrite<typeof addCodeValue>('POST /code-lists/:id/values', {
    refresh: listChanged,
    done: () => form.clear(),
  })
  const form = useForm({ name: '' }, add)
  return (
    <form onSubmit={form.submit(({ name }) => ({ id: list.id, name }))}>
      <FormProblem form={form} />
      <Group align="flex-end" gap="xs">
        <TextInput
          required
          withAsterisk={false}
          maxLength={80}
          flex={1}
          label={t('codes.desk.add-label')}
          {...form.field('name')}
        />
        <Button type="submit" variant="default" loading={form.isSending}>
          {t('codes.desk.add')}
        </Button>
      </Group>
    </form>
  )
}
