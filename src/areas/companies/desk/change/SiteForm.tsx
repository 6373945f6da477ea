import { Button, Group, Modal, NativeSelect, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import type { PickOption } from '../../../../shell/face.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { addSite } from '../../sites/add.ts'
import type { editSite } from '../../sites/edit.ts'
import { siteChanged, siteKinds } from '../company.ts'
import { searchMembers } from '../people/search-members.ts'

type Known = {
  id: number
  name: string
  kind: string
  parent: number | null
  address: string
  timeZone: string | null
  primaryPerson: PickOption | null
  version: number
}

type SiteFormProps = {
  company: { id: number }
  /** Other sites of the company, in which this one may stand. */
  places: readonly { id: number; name: string }[]
  /** Null: a new one. */
  site: Known | null
  close: () => void
}

/** Adds a place, or changes one. */
export function SiteForm({ company, places, site, close }: SiteFormProps) {
  const { t } = useWords()
  const options = {
    refresh: siteChanged,
    done: () => {
      notify.good(t('companies.desk.saved'))
      close()
    },
  }
  const add = useWrite<typeof addSite>('POST /companies/:id/sites', options)
  const edit = useWrite<typeof editSite>('PATCH /sites/:id', options)
  const used = site ? edit : add
  const form = useForm(
    {
      name: site?.name ?? '',
      kind: siteKinds.find((kind) => kind === site?.kind) ?? 'office',
      parent: String(site?.parent ?? ''),
      address: site?.address ?? '',
      timeZone: site?.timeZone ?? null,
      primaryPerson: site?.primaryPerson ?? null,
    },
    {
      isPending: used.isPending,
      error: used.error,
      reset: used.reset,
      mutate: (input: {
        name: string
        kind: (typeof siteKinds)[number]
        parent: number | null
        address: string
        timeZone: string | null
        primaryPerson: number | null
      }) =>
        site ? edit.mutate({ id: site.id, version: site.version, ...input }) : add.mutate({ id: company.id, ...input }),
    },
  )
  const send = form.submit(({ parent, primaryPerson, ...values }) => ({
    ...values,
    parent: parent === '' ? null : Number(parent),
    primaryPerson: primaryPerson ? Number(primaryPerson.value) : null,
  }))
  return (
    <Modal
      opened
      onClose={close}
      title={site ? t('companies.desk.edit.title', { name: site.name }) : t('companies.desk.sites.add')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={send}>
        <Stack>
          <FormProblem form={form} />
          <TextInput
            required
            maxLength={120}
            data-autofocus
            label={t('companies.desk.field.name')}
            {...form.field('name')}
          />
          <NativeSelect
            label={t('companies.desk.field.kind')}
            data={siteKinds.map((value) => ({ value, label: t(`companies.desk.site-kind.${value}`) }))}
            {...form.field('kind')}
          />
          {places.length > 0 && (
            <NativeSelect
              label={t('companies.desk.sites.inside')}
              data={[
                { value: '', label: t('shell.none') },
                ...places.map((each) => ({ value: String(each.id), label: each.name })),
              ]}
              {...form.field('parent')}
            />
          )}
          <Textarea
            autosize
            minRows={2}
            maxLength={500}
            label={t('companies.desk.sites.address')}
            {...form.field('address')}
          />
          <Select
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('shell.filters.clear') }}
            label={t('companies.desk.sites.time-zone')}
            data={Intl.supportedValuesOf('timeZone')}
            {...form.pick('timeZone')}
          />
          <PickList
            label={t('companies.desk.sites.primary-person')}
            description={t('companies.desk.sites.primary-person-says')}
            {...form.pick('primaryPerson')}
            search={searchMembers(company.id)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('companies.desk.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
