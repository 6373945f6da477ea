import { Button, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { addAddress } from '../../postal/add.ts'
import type { editAddress } from '../../postal/edit.ts'
import { countryChoices } from './envelope.ts'
import { personChanged, type Reachable } from './reachable.ts'

type Address = Reachable['addresses'][number]
type Written = Pick<Address, 'kind' | 'label' | 'lines' | 'postcode' | 'city' | 'country'>

const kinds: readonly Address['kind'][] = ['work', 'home', 'delivery', 'billing', 'other']
const kindOf = (value: string) => kinds.find((kind) => kind === value) ?? 'other'

/** Where letters go, in the parts that a label printer needs. */
export function AddressForm({ id, address, close }: { id: number; address?: Address; close: () => void }) {
  const { t, language } = useWords()
  const countries = useMemo(() => countryChoices(language), [language])
  const add = useWrite<typeof addAddress>('POST /people/:id/addresses', { refresh: personChanged, done: close })
  const edit = useWrite<typeof editAddress>('PATCH /people/:id/addresses/:address', {
    refresh: personChanged,
    done: close,
  })
  const mutate = (written: Written) =>
    address ? edit.mutate({ id, address: address.id, ...written }) : add.mutate({ id, ...written })
  const first = {
    kind: address?.kind ?? 'work',
    label: address?.label ?? '',
    lines: address?.lines ?? '',
    postcode: address?.postcode ?? '',
    city: address?.city ?? '',
    country: address?.country ?? '',
  }
  const form = useForm<typeof first, Written>(first, { ...(address ? edit : add), mutate })
  return (
    <form onSubmit={form.submit((values) => ({ ...values, kind: kindOf(values.kind) }))}>
      <Stack gap="xs" py="xs">
        <FormProblem form={form} />
        <Textarea
          autoFocus
          autosize
          minRows={2}
          maxRows={6}
          label={t('people.contact.lines')}
          autoComplete="street-address"
          {...form.field('lines')}
        />
        <SimpleGrid cols={2} spacing="xs">
          <TextInput
            label={t('people.contact.postcode')}
            maxLength={20}
            autoComplete="postal-code"
            {...form.field('postcode')}
          />
          <TextInput
            label={t('people.contact.city')}
            maxLength={80}
            autoComplete="address-level2"
            {...form.field('city')}
          />
          <NativeSelect
            label={t('people.contact.country')}
            data={[{ value: '', label: t('shell.none') }, ...countries]}
            {...form.field('country')}
          />
          <NativeSelect
            label={t('people.contact.kind-of')}
            data={kinds.map((kind) => ({ value: kind, label: t(`people.contact.kind.${kind}`) }))}
            {...form.field('kind')}
          />
        </SimpleGrid>
        <TextInput label={t('people.contact.label')} maxLength={40} {...form.field('label')} />
        <Group gap="xs">
          <Button type="submit" size="compact-sm" loading={form.isSending}>
            {t('people.contact.save')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={close}>
            {t('shell.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
