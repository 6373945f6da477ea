import { Button, Checkbox, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { editLevel } from '../../levels/edit.ts'
import type { editRole } from '../../roles/edit.ts'
import { type Holder, rightsChanged, type Side } from '../holder.ts'

type EditHolderProps = { side: Side; holder: Holder; byClients: boolean; close: () => void }
type Values = { name: string; rank: number; assignableByClients: boolean }

/** Renames a role or a level, moves it in the order of ranks, or lets customers hand a level out. */
export function EditHolder({ side, holder, byClients, close }: EditHolderProps) {
  const { t } = useWords()
  const options = {
    refresh: rightsChanged(side),
    done: () => {
      notify.good(t('access.desk.saved'))
      close()
    },
  }
  const role = useWrite<typeof editRole>('PATCH /roles/:id', options)
  const level = useWrite<typeof editLevel>('PATCH /levels/:id', options)
  const used = side === 'role' ? role : level
  const { id, version } = holder
  const form = useForm<Values, Values>(
    { name: holder.name, rank: holder.rank, assignableByClients: byClients },
    {
      isPending: used.isPending,
      error: used.error,
      reset: used.reset,
      mutate: ({ assignableByClients, ...shared }) =>
        side === 'role'
          ? role.mutate({ id, version, ...shared })
          : level.mutate({ id, version, ...shared, assignableByClients }),
    },
  )
  return (
    <Modal
      opened
      onClose={close}
      title={t('access.desk.edit-title', { name: holder.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={form.submit((values) => values)}>
        <Stack>
          <FormProblem form={form} />
          <TextInput required maxLength={60} data-autofocus label={t('access.desk.name')} {...form.field('name')} />
          <NumberInput
            required
            min={1}
            max={99}
            allowDecimal={false}
            label={t('access.desk.rank')}
            description={t('access.desk.rank-says')}
            value={form.values.rank}
            onChange={(rank) => form.set('rank', Number(rank))}
            error={form.field('rank').error}
          />
          {side === 'level' && (
            <Checkbox label={t('access.desk.level.by-clients')} {...form.tick('assignableByClients')} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('access.desk.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
