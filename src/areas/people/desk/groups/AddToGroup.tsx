import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import type { PickOption } from '../../../../shell/face.ts'
import { notify } from '../../../../shell/notify.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { addToGroup } from '../../groups/add.ts'
import { pickPerson } from '../pick-people.ts'
import { type GroupShown, groupChanged } from './group.ts'
import classes from './lines.module.css'

/** Puts people into a group: some by name, or everybody of a company. */
export function AddToGroup({ group }: { group: GroupShown }) {
  const { t } = useWords()
  const [isWhole, setWhole] = useState(false)
  const companies = useRegistry().pick('company')
  const add = useWrite<typeof addToGroup>('POST /groups/:id/members', {
    refresh: groupChanged,
    done: ({ added, already }) => {
      notify.good(t('people.desk.groups.added', { count: added, already }))
      form.clear()
    },
  })
  const form = useForm<{ people: PickOption[]; company: PickOption | null }, Parameters<typeof add.mutate>[0]>(
    { people: [], company: null },
    add,
  )
  const { people, company } = form.values
  const send = form.submit(() =>
    isWhole && company
      ? { id: group.id, company: Number(company.value) }
      : { id: group.id, people: people.map((one) => Number(one.value)) },
  )
  return (
    <form onSubmit={send}>
      <FormProblem form={form} />
      <div className={classes.add}>
        {isWhole && companies ? (
          <PickList
            key="company"
            label={t('people.desk.groups.add-company')}
            {...form.pick('company')}
            search={companies.search}
          />
        ) : (
          <PickList
            key="people"
            many
            label={t('people.desk.groups.add-people')}
            {...form.pick('people')}
            search={pickPerson.search}
          />
        )}
        <Button
          type="submit"
          variant="default"
          loading={form.isSending}
          disabled={isWhole ? company === null : people.length === 0}
        >
          {t('people.desk.groups.add')}
        </Button>
      </div>
      <Button variant="transparent" size="compact-xs" px={0} mt={4} onClick={() => setWhole(!isWhole)}>
        {t(isWhole ? 'people.desk.groups.some' : 'people.desk.groups.whole')}
      </Button>
    </form>
  )
}
