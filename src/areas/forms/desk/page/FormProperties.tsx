import { Checkbox, Group, Stack, TextInput } from '@mantine/core'
import type { useForm } from '../../../../shell/use-form.ts'
import { useWords } from '../../../../shell/words.ts'
import { type FormKind, formKinds } from '../form.ts'

export type Properties = { title: string; category: string; kinds: FormKind[]; inPortal: boolean }

export const noProperties: Properties = { title: '', category: '', kinds: ['person'], inPortal: false }

type FormPropertiesProps = { form: ReturnType<typeof useForm<Properties, never>> }

/** What a form is called, what it is about, who sees it. */
export function FormProperties({
  form,
}: {
  form: Pick<FormPropertiesProps['form'], 'field' | 'tick' | 'pick' | 'set'>
}) {
  const { t } = useWords()
  const kinds = form.pick('kinds')
  return (
    <>
      <TextInput required data-autofocus maxLength={100} label={t('forms.desk.title')} {...form.field('title')} />
      <TextInput
        maxLength={60}
        label={t('forms.desk.category')}
        description={t('forms.desk.category-says')}
        {...form.field('category')}
      />
      <Checkbox.Group
        label={t('forms.desk.kinds')}
        error={kinds.error}
        value={kinds.value}
        onChange={(chosen) =>
          form.set(
            'kinds',
            formKinds.filter((kind) => chosen.includes(kind)),
          )
        }
      >
        <Group gap="md" mt={4}>
          {formKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`forms.desk.kind.${kind}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Stack gap="xs">
        <Checkbox label={t('forms.desk.portal')} description={t('forms.desk.portal-says')} {...form.tick('inPortal')} />
      </Stack>
    </>
  )
}
