import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import type { PickOption } from '../../../../shell/face.ts'
import { notify } from '../../../../shell/notify.ts'
import { useCan } from '../../../../shell/can.tsx'
import { useRegistry } from '../../../../shell/registry.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { addMembership } from '../../memberships/add.ts'
import type { employPerson } from '../../memberships/employ.ts'
import { FormDialog } from '../change/FormDialog.tsx'
import { type Person, personChanged } from '../person.ts'
import { useLevels } from './use-levels.ts'

type Values = { company: PickOption | null; level: string; title: string }
type Input = { id: number; company: number; level: number | null; title: string | null }

/** Lets a person belong to one more company; as the new employer it ends the former employment. */
export function AddMembership({ person, close }: { person: Person; close: () => void }) {
  const { t } = useWords()
  const can = useCan()
  const companies = useRegistry().pick('company')
  const levels = useLevels().filter((level) => level.can['hand-out'])
  const [isAsked, setAsked] = useState(false)
  const done = () => {
    notify.good(t('people.desk.memberships.added'))
    close()
  }
  const add = useWrite<typeof addMembership>('POST /people/:id/memberships', { refresh: personChanged, done })
  const employ = useWrite<typeof employPerson>('PUT /people/:id/employer', { refresh: personChanged, done })
  const [employs, setEmploys] = useState(false)
  const sender = employs ? employ : add
  const form = useForm<Values, Input>({ company: null, level: '', title: '' }, sender)
  // The lowest level: the least that can be given.
  const level = form.values.level || String(levels.at(-1)?.id ?? 'none')
  const send = form.submit(({ company, title }) => ({
    id: person.id,
    company: Number(company?.value),
    level: level === 'none' ? null : Number(level),
    title: title.trim() === '' ? null : title.trim(),
  }))
  const submit = (event: FormEvent) => {
    setAsked(true)
    if (form.values.company) send(event)
    else event.preventDefault()
  }
  const missing = isAsked && !form.values.company ? t('people.desk.memberships.company-missing') : undefined
  return (
    <FormDialog
      title={t('people.desk.memberships.add-title', { name: person.name })}
      form={form}
      close={close}
      submit={submit}
      action={t('people.desk.memberships.add')}
    >
      {companies && (
        <PickList
          required
          label={t('people.desk.field.company')}
          {...form.pick('company')}
          error={missing ?? form.pick('company').error}
          search={companies.search}
        />
      )}
      <NativeSelect
        label={t('people.desk.memberships.level')}
        data={[
          ...levels.map((each) => ({ value: String(each.id), label: each.name })),
          { value: 'none', label: t('people.desk.memberships.no-portal') },
        ]}
        {...form.field('level')}
        value={level}
      />
      <TextInput label={t('people.desk.field.title')} {...form.field('title')} />
      {can('employ', person) && (
        <Checkbox
          label={t('people.desk.memberships.employs')}
          description={t('people.desk.memberships.employs-says')}
          checked={employs}
          onChange={(event) => setEmploys(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  )
}
