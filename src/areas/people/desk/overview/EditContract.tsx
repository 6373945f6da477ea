import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { useWords } from '../../../../shell/words.ts'
import type { setContract } from '../../personal/set-contract.ts'
import { FormDialog } from '../change/FormDialog.tsx'
import { type Person, personChanged } from '../person.ts'
import type { Personal } from '../../pages/personal/use-personal.ts'

type Contract = Personal['contract']
type EditContractProps = { person: Person; contract: Contract; close: () => void }

const kinds: readonly NonNullable<Contract['kind']>[] = [
  'permanent',
  'fixed-term',
  'part-time',
  'contractor',
  'apprentice',
  'intern',
  'other',
]

/** The kind of a contract, from when until when, and what else is to be known of it. */
export function EditContract({ person, contract, close }: EditContractProps) {
  const { t } = useWords()
  const save = useWrite<typeof setContract>('PUT /people/:id/contract', {
    refresh: personChanged,
    done: () => {
      notify.good(t('people.desk.change.saved'))
      close()
    },
  })
  const form = useForm<
    { kind: string; beginsOn: string; endsOn: string; notes: string },
    Parameters<typeof save.mutate>[0]
  >(
    {
      kind: contract.kind ?? '',
      beginsOn: contract.beginsOn ?? '',
      endsOn: contract.endsOn ?? '',
      notes: contract.notes,
    },
    save,
  )
  return (
    <FormDialog
      title={t('people.desk.contract.edit-title', { name: person.name })}
      form={form}
      close={close}
      submit={form.submit(({ kind, ...values }) => ({
        id: person.id,
        kind: kinds.find((each) => each === kind) ?? null,
        ...values,
        revision: contract.revision,
      }))}
    >
      <NativeSelect
        label={t('people.desk.contract.kind-of')}
        data={[
          { value: '', label: t('shell.none') },
          ...kinds.map((kind) => ({ value: kind, label: t(`people.desk.contract.kind.${kind}`) })),
        ]}
        {...form.field('kind')}
      />
      <SimpleGrid cols={2}>
        <TextInput type="date" label={t('people.desk.contract.from')} {...form.field('beginsOn')} />
        <TextInput type="date" label={t('people.desk.contract.until')} {...form.field('endsOn')} />
      </SimpleGrid>
      <Textarea label={t('people.desk.contract.notes')} autosize minRows={3} maxRows={10} {...form.field('notes')} />
    </FormDialog>
  )
}
