import { Button, Group, Modal, NativeSelect, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { addSite } from '../../add-site.ts'
import type { editSite } from '../../edit-site.ts'
import { type Company, companyChanged, type Site, siteKinds } from '../company.ts'
import { sitesInOrder } from '../page/sites-in-order.ts'

type SiteFormProps = { company: Company; site: Site | null; close: () => void }

/** Adds a place, or changes one. */
export function SiteForm({ company, site, close }: SiteFormProps) {
  const { t } = useWords()
  const done = () => {
    notify.good(t('companies.desk.saved'))
    close()
  }
  const add = useWrite<typeof addSite>('POST /companies/:id/sites', { refresh: companyChanged, done })
  const edit = useWrite<typeof editSite>('PATCH /companies/:id/sites/:site', { refresh: companyChanged, done })
  const used = site ? edit : add
  const form = useForm(
    {
      name: site?.name ?? '',
      kind: siteKinds.find((kind) => kind === site?.kind) ?? 'office',
      parent: String(site?.parent ?? ''),
      address: site?.address ?? '',
      timeZone: site?.timeZone ?? null,
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
      }) =>
        site ? edit.mutate({ id: company.id, site: site.id, ...input }) : add.mutate({ id: company.id, ...input }),
    },
  )
  const send = form.submit(({ parent, ...values }) => ({ ...values, parent: parent === '' ? null : Number(parent) }))
  const places = sitesInOrder(company.sites).filter((each) => each.site.id !== site?.id)
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
                ...places.map((each) => ({ value: String(each.site.id), label: each.site.name })),
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
