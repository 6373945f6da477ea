import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconMailCheck } from '@tabler/icons-react'
import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { CopyText } from '../../../../shell/ui/CopyText.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { addEmail } from '../../emails/add.ts'
import type { removeEmail } from '../../emails/remove.ts'
import type { setPrimaryEmail } from '../../emails/set-primary.ts'
import { type Person, personChanged } from '../person.ts'
import { AddLine } from './AddLine.tsx'
import { ContactLine } from './ContactLine.tsx'

/** The addresses of a person: to which we write first, which are proven theirs, which bounce. */
export function Emails({ person }: { person: Person }) {
  const { t } = useWords()
  const can = useCan()
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const add = useWrite<typeof addEmail>('POST /people/:id/emails', { refresh: personChanged })
  const remove = useWrite<typeof removeEmail>('DELETE /people/:id/emails/:email', { refresh: personChanged })
  const prefer = useWrite<typeof setPrimaryEmail>('PUT /people/:id/primary-email', { refresh: personChanged })
  const mayEdit = can('edit', person)
  return (
    <Panel title={t('people.desk.emails.title')}>
      {person.emails.map((email) => (
        <ContactLine
          key={email.id}
          shows={<CopyText text={email.address} />}
          name={email.address}
          isPrimary={email.isPrimary}
          marks={
            <>
              {email.isProven && <Mark icon={IconMailCheck} says={t('people.desk.emails.proven')} />}
              {email.bounces && <Mark icon={IconAlertTriangle} says={t('people.desk.emails.bounces')} />}
            </>
          }
          prefer={mayEdit ? () => prefer.mutate({ id: person.id, email: email.id }, fail) : undefined}
          remove={mayEdit ? () => remove.mutate({ id: person.id, email: email.id }, fail) : undefined}
        />
      ))}
      {mayEdit && (
        <AddLine
          label={t('people.desk.emails.add')}
          type="email"
          sender={add}
          field="address"
          inputOf={(address) => ({ id: person.id, address })}
        />
      )}
    </Panel>
  )
}

function Mark({ icon: Sign, says }: { icon: typeof IconMailCheck; says: string }) {
  return (
    <Tooltip label={says}>
      <span role="img" aria-label={says}>
        <Sign size={15} stroke={1.7} />
      </span>
    </Tooltip>
  )
}
