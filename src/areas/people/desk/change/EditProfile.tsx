import { NativeSelect, TextInput } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { meKey } from '../../../../shell/me.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { useWords } from '../../../../shell/words.ts'
import type { editPerson } from '../../edit.ts'
import { type Person, personChanged } from '../person.ts'
import { FormDialog } from './FormDialog.tsx'
import { languageChoices, zoneChoices } from '../../pages/choices.ts'

/** What a person says of themselves. */
export function EditProfile({ person, close }: { person: Person; close: () => void }) {
  const { t, language } = useWords()
  const save = useWrite<typeof editPerson>('PATCH /people/:id', {
    refresh: [...personChanged, [...meKey]],
    done: () => {
      notify.good(t('people.desk.change.saved'))
      close()
    },
  })
  const form = useForm(
    { name: person.name, title: person.title ?? '', language: person.language ?? '', timeZone: person.timeZone ?? '' },
    save,
  )
  const usual = { value: '', label: t('people.desk.as-usual') }
  return (
    <FormDialog
      title={t('people.desk.change.edit-title', { name: person.name })}
      form={form}
      close={close}
      submit={form.submit((values) => ({
        id: person.id,
        version: person.version,
        name: values.name,
        title: values.title,
        language: values.language || null,
        timeZone: values.timeZone || null,
      }))}
    >
      <TextInput required label={t('people.desk.field.name')} {...form.field('name')} data-autofocus />
      <TextInput label={t('people.desk.field.title')} {...form.field('title')} />
      <NativeSelect
        label={t('people.desk.field.language')}
        data={[usual, ...languageChoices(language, person.language)]}
        {...form.field('language')}
      />
      <NativeSelect
        label={t('people.desk.field.time-zone')}
        data={[usual, ...zoneChoices(person.timeZone)]}
        {...form.field('timeZone')}
      />
    </FormDialog>
  )
}
