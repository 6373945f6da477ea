import { Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import type { PickOption } from '../../../../shell/face.ts'
import { notify } from '../../../../shell/notify.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { giveService } from '../../grants/give.ts'
import { serviceChanged } from '../service.ts'
import { type GiveValues, inputFrom, kindsFor, rolesFor, type Side } from './give-input.ts'

type GiveServiceProps = {
  /** What is given; chosen here unless it is settled. */
  service?: { id: number; name: string }
  /** Who gets it; chosen here unless it is settled. */
  holder?: { kind: GiveValues['kind']; id: number; name: string }
  side?: Side
  close: () => void
}

const optionOf = (one: { id: number; name: string } | undefined): PickOption | null =>
  one ? { value: String(one.id), label: one.name } : null

/** Gives a service to somebody, from whichever side one comes. */
export function GiveService({ service, holder, side = 'all', close }: GiveServiceProps) {
  const { t } = useWords()
  const { pick } = useRegistry()
  const give = useWrite<typeof giveService>('POST /services/:id/grants', {
    refresh: serviceChanged,
    done: () => {
      notify.good(t('services.desk.grant.given'))
      close()
    },
  })
  const kinds = kindsFor(side)
  const first: GiveValues = {
    service: optionOf(service),
    kind: holder?.kind ?? kinds[0] ?? 'person',
    person: holder?.kind === 'person' ? optionOf(holder) : null,
    company: holder?.kind === 'company' ? optionOf(holder) : null,
    group: holder?.kind === 'group' ? optionOf(holder) : null,
    team: holder?.kind === 'team' ? optionOf(holder) : null,
    role: '',
    reachesBelow: false,
    until: '',
  }
  const form = useForm<GiveValues, Parameters<typeof give.mutate>[0]>(first, give)
  const { kind } = form.values
  const roles = rolesFor(kind, side)
  const role = roles.find((each) => each === form.values.role) ?? roles[0] ?? 'user'
  const isWhole = form.values.service !== null && form.values[kind] !== null
  const picker = pick(kind)
  const services = pick('service')
  return (
    <Modal
      opened
      onClose={close}
      title={t('services.desk.grant.give-title', { name: service?.name ?? holder?.name ?? '' })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={form.submit((values) => inputFrom({ ...values, role }))}>
        <Stack>
          <FormProblem form={form} />
          {!service && services && (
            <PickList required label={t('services.desk.one')} {...form.pick('service')} search={services.search} />
          )}
          {!holder && (
            <NativeSelect
              label={t('services.desk.grant.to')}
              data={kinds.map((each) => ({ value: each, label: t(`services.desk.grant.kind.${each}`) }))}
              {...form.field('kind')}
            />
          )}
          {!holder && picker && (
            <PickList
              key={kind}
              required
              label={t(`services.desk.grant.kind.${kind}`)}
              {...form.pick(kind)}
              search={picker.search}
            />
          )}
          <NativeSelect
            label={t('services.desk.field.as')}
            description={t(`services.desk.role.${role}-says`)}
            data={roles.map((each) => ({ value: each, label: t(`services.desk.role.${each}`) }))}
            {...form.field('role')}
            value={role}
          />
          {kind === 'company' && (
            <Checkbox
              label={t('services.desk.grant.below')}
              description={t('services.desk.grant.below-says')}
              {...form.tick('reachesBelow')}
            />
          )}
          <TextInput
            type="date"
            label={t('services.desk.grant.until-field')}
            description={t('services.desk.grant.until-says')}
            {...form.field('until')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending} disabled={!isWhole}>
              {t('services.desk.grant.give')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
