import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import { meKey } from '../../../shell/me.ts'
import { notify } from '../../../shell/notify.ts'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'
import type { editPerson } from '../edit.ts'
import type { readPersonForPortal } from '../for-portal/read.ts'
import { languageChoices, zoneChoices } from '../pages/choices.ts'

type Person = OutputOf<typeof readPersonForPortal>

/** The form behind `AboutMe`. An empty choice means: as usual here. */
export function AboutMeForm({ person }: { person: Person }) {
  const { t, language } = useWords()
  const saving = useWrite<typeof editPerson>('PATCH /people/:id', {
    refresh: [['person', String(person.id)], meKey],
    done: () => notify.good(t('people.portal.saved')),
  })
  const form = useForm(
    { name: person.name, title: person.title ?? '', language: person.language ?? '', timeZone: person.timeZone ?? '' },
    saving,
  )
  const send = form.submit((values) => ({
    id: person.id,
    version: person.version,
    name: values.name,
    title: values.title,
    language: values.language || null,
    timeZone: values.timeZone || null,
  }))
  const usual = { value: '', label: t('people.portal.as-usual') }
  return (
    <form onSubmit={send}>
      <Stack gap="md" maw="26rem">
        <FormProblem form={form} />
        <TextInput {...form.field('name')} size="md" label={t('people.portal.name')} autoComplete="name" />
        <TextInput
          {...form.field('title')}
          size="md"
          label={t('people.portal.position')}
          autoComplete="organization-title"
        />
        <NativeSelect
          {...form.field('language')}
          size="md"
          label={t('people.portal.language')}
          data={[usual, ...languageChoices(language, person.language)]}
        />
        <NativeSelect
          {...form.field('timeZone')}
          size="md"
          label={t('people.portal.time-zone')}
          data={[usual, ...zoneChoices(person.timeZone)]}
        />
        <Group>
          <Button type="submit" size="md" loading={saving.isPending}>
            {t('people.portal.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
