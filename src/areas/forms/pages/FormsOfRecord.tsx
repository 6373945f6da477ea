import { Stack } from '@mantine/core'
import { useRead } from '../../../shell/ask.ts'
import { useCan } from '../../../shell/can.tsx'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { FormPanel } from './FormPanel.tsx'
import { changes, type FormRecord, type FormsEndpoint, paths } from './form-record.ts'

type FormsOfRecordProps = FormRecord & {
  /** Of the forms only those that customers see too. */
  shows?: 'portal'
}

/** Every form about a record, to be read and filled in. Nothing where there is none. */
export function FormsOfRecord({ kind, id, shows }: FormsOfRecordProps) {
  const can = useCan()
  const query = useRead<FormsEndpoint>([kind, id, 'forms'], `GET /${paths[kind]}/:id/forms`, { id })
  if (query.error) return <ErrorView error={query.error} retry={() => void query.refetch()} />
  const forms = query.data?.forms.filter(({ inPortal }) => inPortal || shows !== 'portal') ?? []
  if (!query.data || forms.length === 0) return null
  const mayFill = can(changes[kind], query.data)
  return (
    <Stack>
      {forms.map((form) => (
        <FormPanel key={`${id} ${form.id}`} kind={kind} id={id} form={form} mayFill={mayFill && form.isOpen} />
      ))}
    </Stack>
  )
}
