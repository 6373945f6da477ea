import { useWrite } from '../../../../shell/ask.ts'
import type { PickOption } from '../../../../shell/face.ts'
import { notify } from '../../../../shell/notify.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { setManager } from '../../employment/set-manager.ts'
import { FormDialog } from '../change/FormDialog.tsx'
import { type Person, personChanged } from '../person.ts'

/** Chooses whom a person reports to; an empty field is nobody. */
export function ChooseManager({ person, close }: { person: Person; close: () => void }) {
  const { t } = useWords()
  const people = useRegistry().pick('person')
  const save = useWrite<typeof setManager>('PUT /people/:id/manager', {
    refresh: personChanged,
    done: () => {
      notify.good(t('people.desk.change.saved'))
      close()
    },
  })
  const { manager } = person
  const first: { manager: PickOption | null } = {
    manager: manager && { value: String(manager.id), label: manager.name },
  }
  const form = useForm<typeof first, Parameters<typeof save.mutate>[0]>(first, save)
  return (
    <FormDialog
      title={t('people.desk.employment.manager-title', { name: person.name })}
      form={form}
      close={close}
      submit={form.submit((values) => ({
        id: person.id,
        manager: values.manager === null ? null : Number(values.manager.value),
      }))}
    >
      {people && (
        <PickList label={t('people.desk.employment.manager')} {...form.pick('manager')} search={people.search} />
      )}
    </FormDialog>
  )
}
