import { Checkbox, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import type { useForm } from '../../../../shell/use-form.ts'
import { useWords } from '../../../../shell/words.ts'
import { type Company, companyKinds } from '../company.ts'

export type CompanyValues = {
  name: string
  kind: (typeof companyKinds)[number]
  isVendor: boolean
  website: string
  notes: string
}

export const emptyCompany: CompanyValues = { name: '', kind: 'corporation', isVendor: false, website: '', notes: '' }

export const valuesOf = (company: Company): CompanyValues => ({
  name: company.name,
  kind: companyKinds.find((kind) => kind === company.kind) ?? 'corporation',
  isVendor: company.isVendor,
  website: company.website ?? '',
  notes: company.notes,
})

/** As the server takes it. */
export const inputOf = ({ name, kind, isVendor, website, notes }: CompanyValues) => ({
  name,
  kind,
  isVendor,
  website: website.trim() === '' ? null : website.trim(),
  notes,
})

type Form = Pick<ReturnType<typeof useForm<CompanyValues, unknown>>, 'field' | 'tick'>

/** What a company says of itself: the same for a new one and for a change. */
export function CompanyFields({ form }: { form: Form }) {
  const { t } = useWords()
  return (
    <>
      <TextInput required maxLength={120} label={t('companies.desk.field.name')} {...form.field('name')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t('companies.desk.field.kind')}
          data={companyKinds.map((value) => ({ value, label: t(`companies.desk.kind.${value}`) }))}
          {...form.field('kind')}
        />
        <TextInput
          type="url"
          label={t('companies.desk.field.website')}
          placeholder={t('companies.desk.field.website-sample')}
          {...form.field('website')}
        />
      </SimpleGrid>
      <Textarea
        autosize
        minRows={3}
        maxRows={12}
        label={t('companies.desk.field.notes')}
        description={t('companies.desk.field.notes-says')}
        {...form.field('notes')}
      />
      <Checkbox label={t('companies.desk.field.vendor')} {...form.tick('isVendor')} />
    </>
  )
}
