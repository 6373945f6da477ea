import { Button, Group, Modal, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { createLevel } from '../../levels/create.ts'
import type { createRole } from '../../roles/create.ts'
import { holderPath, rightsChanged, type Side } from '../holder.ts'

type NewHolderProps = {
  side: Side
  /** Those whose rights it can begin with. */
  others: readonly { id: number; name: string; rank: number }[]
  /** The one to copy, when that is what was asked for. */
  copyOf?: number
  close: () => void
}

/** Makes a role or a level, with no rights or with those of another. */
export function NewHolder({ side, others, copyOf, close }: NewHolderProps) {
  const { t } = useWords()
  const go = useGo()
  const options = {
    refresh: rightsChanged(side),
    done: ({ id }: { id: number }, { name }: { name: string }) => {
      notify.good(t('access.desk.made', { name }))
      close()
      go(`${holderPath(side)}/${id}`)
    },
  }
  const role = useWrite<typeof createRole>('POST /roles', options)
  const level = useWrite<typeof createLevel>('POST /levels', options)
  const original = others.find((each) => each.id === copyOf)
  const form = useForm(
    {
      name: original ? t('access.desk.copy-name', { name: original.name }) : '',
      rank: original?.rank ?? 10,
      copyOf: String(copyOf ?? ''),
    },
    side === 'role' ? role : level,
  )
  const send = form.submit((values) => ({
    name: values.name,
    rank: values.rank,
    ...(values.copyOf !== '' && { copyOf: Number(values.copyOf) }),
  }))
  return (
    <Modal
      opened
      onClose={close}
      title={t(`access.desk.${side}.new`)}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={send}>
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
          <NativeSelect
            label={t('access.desk.begins')}
            data={[
              { value: '', label: t('access.desk.nothing') },
              ...others.map((each) => ({ value: String(each.id), label: each.name })),
            ]}
            {...form.field('copyOf')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('access.desk.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
