import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type Sender, useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useWords } from '../../../../shell/words.ts'

export type TypedLine = { text: string; label: string | null }

type LineFormProps = {
  /** The server's name of the address or number, so that its sentences find the field. */
  field: 'address' | 'number' | 'url'
  keyboard: 'email' | 'tel' | 'url'
  says: string
  first: { text: string; label: string | null }
  sender: Sender<TypedLine>
  close: () => void
}

/** An address or number and what it is called, in one row where there is room. */
export function LineForm({ field, keyboard, says, first, sender, close }: LineFormProps) {
  const { t } = useWords()
  const form = useForm<Record<string, string>, TypedLine>({ [field]: first.text, label: first.label ?? '' }, sender)
  const submit = form.submit((values) => ({
    text: (values[field] ?? '').trim(),
    label: values['label']?.trim() || null,
  }))
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" py="xs">
        <FormProblem form={form} />
        <Group gap="xs" align="flex-start">
          <TextInput required autoFocus inputMode={keyboard} label={says} flex="2 1 12rem" {...form.field(field)} />
          <TextInput label={t('people.contact.label')} flex="1 1 7rem" maxLength={40} {...form.field('label')} />
        </Group>
        <Group gap="xs">
          <Button type="submit" size="compact-sm" loading={form.isSending}>
            {t('people.contact.save')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={close}>
            {t('shell.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
