import { Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import type { PickOption } from '../../../../shell/face.ts'
import { notify } from '../../../../shell/notify.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { Sentence } from '../../../../shell/ui/Sentence.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Company } from '../company.ts'
import type { AddMembership, EmployPerson } from './endpoints.ts'
import { useLevels } from './use-levels.ts'

type Values = { person: PickOption | null; level: string; title: string; employs: boolean }
type Input = { id: number; company: number; level: number | null; title: string | null }

/** Lets a person belong to the company: as their employer, or beside another one. */
export function AddMember({ company, close }: { company: Company; close: () => void }) {
  const { t } = useWords()
  const people = useRegistry().pick('person')
  const levels = useLevels().filter((level) => level.can['hand-out'])
  const [isAsked, setAsked] = useState(false)
  const done = () => {
    notify.good(t('companies.desk.people.added'))
    close()
  }
  const refresh = [['person'], ['company']]
  const employ = useWrite<EmployPerson>('PUT /people/:id/employer', { refresh, done })
  const add = useWrite<AddMembership>('POST /people/:id/memberships', { refresh, done })
  const [used, setUsed] = useState<'employ' | 'add'>('employ')
  const form = useForm<Values, Input>(
    { person: null, level: '', title: '', employs: true },
    {
      isPending: employ.isPending || add.isPending,
      error: used === 'employ' ? employ.error : add.error,
      reset: add.reset,
      mutate: (input) => {
        setUsed(form.values.employs ? 'employ' : 'add')
        if (form.values.employs) employ.mutate(input)
        else add.mutate(input)
      },
    },
  )
  // The lowest level: the least that can be given.
  const level = form.values.level || String(levels.at(-1)?.id ?? 'none')
  const send = form.submit(({ person, title }) => ({
    id: Number(person?.value),
    company: company.id,
    level: level === 'none' ? null : Number(level),
    title: title.trim() === '' ? null : title.trim(),
  }))
  return (
    <Modal
      opened
      onClose={close}
      title={t('companies.desk.people.add-title', { name: company.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form
        onSubmit={(event) => {
          setAsked(true)
          if (form.values.person) send(event)
          else event.preventDefault()
        }}
      >
        <Stack>
          <FormProblem form={form} />
          {people && (
            <PickList
              required
              label={t('companies.desk.people.person')}
              description={
                <Sentence
                  of="companies.desk.people.new-person"
                  parts={{ link: <Go to="/people/new">{t('companies.desk.people.new-link')}</Go> }}
                />
              }
              {...form.pick('person')}
              error={
                isAsked && !form.values.person ? t('companies.desk.people.person-missing') : form.pick('person').error
              }
              search={people.search}
            />
          )}
          <NativeSelect
            label={t('companies.desk.people.level')}
            description={t('companies.desk.people.level-says')}
            data={[
              ...levels.map((each) => ({ value: String(each.id), label: each.name })),
              { value: 'none', label: t('companies.desk.people.no-level') },
            ]}
            {...form.field('level')}
            value={level}
          />
          <TextInput maxLength={120} label={t('companies.desk.people.title')} {...form.field('title')} />
          <Checkbox
            label={t('companies.desk.people.employs')}
            description={t('companies.desk.people.employs-says')}
            {...form.tick('employs')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('companies.desk.people.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
