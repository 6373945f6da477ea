import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { editPersonal } from '../../personal/edit.ts'
import { BirthdayField } from './BirthdayField.tsx'
import type { Personal } from './use-personal.ts'

type PersonalFormProps = { id: number; personal: Personal['personal']; close: () => void }

/** The form behind `PersonalPanel`. */
export function PersonalForm({ id, personal, close }: PersonalFormProps) {
  const { t } = useWords()
  const save = useWrite<typeof editPersonal>('PATCH /people/:id/personal', { refresh: [['person']], done: close })
  const form = useForm(
    {
      birthday: personal.birthday ?? '',
      spouse: personal.spouse ?? '',
      family: personal.family ?? '',
      hobbies: personal.hobbies ?? '',
      emergencyContact: personal.emergencyContact ?? '',
      remarks: personal.remarks,
    },
    save,
  )
  return (
    <form onSubmit={form.submit((values) => ({ id, ...values, revision: personal.revision }))}>
      <Stack gap="sm">
        <FormProblem form={form} />
        <BirthdayField {...form.pick('birthday')} />
        <TextInput label={t('people.personal.spouse')} maxLength={120} {...form.field('spouse')} />
        <TextInput label={t('people.personal.family')} maxLength={300} {...form.field('family')} />
        <TextInput label={t('people.personal.hobbies')} maxLength={300} {...form.field('hobbies')} />
        <TextInput label={t('people.personal.emergency-contact')} maxLength={200} {...form.field('emergencyContact')} />
        <Textarea label={t('people.personal.remarks')} autosize minRows={2} maxRows={10} {...form.field('remarks')} />
        <Group gap="xs">
          <Button type="submit" loading={form.isSending}>
            {t('people.personal.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('shell.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
