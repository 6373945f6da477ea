import { Text } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { CopyText } from '../../../../shell/ui/CopyText.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { addPhone } from '../../phones/add.ts'
import type { removePhone } from '../../phones/remove.ts'
import type { setPrimaryPhone } from '../../phones/set-primary.ts'
import { type Person, personChanged } from '../person.ts'
import { AddLine } from './AddLine.tsx'
import { ContactLine } from './ContactLine.tsx'

/** The numbers of a person, and which is called first. */
export function Phones({ person }: { person: Person }) {
  const { t } = useWords()
  const can = useCan()
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const add = useWrite<typeof addPhone>('POST /people/:id/phones', { refresh: personChanged })
  const remove = useWrite<typeof removePhone>('DELETE /people/:id/phones/:phone', { refresh: personChanged })
  const prefer = useWrite<typeof setPrimaryPhone>('PUT /people/:id/primary-phone', { refresh: personChanged })
  const mayEdit = can('edit', person)
  return (
    <Panel title={t('people.desk.phones.title')}>
      {person.phones.map((phone) => (
        <ContactLine
          key={phone.id}
          shows={<CopyText text={phone.number} />}
          name={phone.number}
          isPrimary={phone.isPrimary}
          marks={
            phone.label && (
              <Text span size="xs" c="dimmed">
                {phone.label}
              </Text>
            )
          }
          prefer={mayEdit ? () => prefer.mutate({ id: person.id, phone: phone.id }, fail) : undefined}
          remove={mayEdit ? () => remove.mutate({ id: person.id, phone: phone.id }, fail) : undefined}
        />
      ))}
      {mayEdit && (
        <AddLine
          label={t('people.desk.phones.add')}
          type="tel"
          sender={add}
          field="number"
          inputOf={(number) => ({ id: person.id, number })}
        />
      )}
    </Panel>
  )
}
