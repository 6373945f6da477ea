import { Checkbox, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import type { useForm } from '../../../../shell/use-form.ts'
import { useWords } from '../../../../shell/words.ts'
import { type Company, companyKinds } from '../company.ts'

export type CompanyValues = {
  name: string
  kind: (typeof companyKinds)[number]
  isVendor: boolean
  website: string
  email: string
  phone: string
  address: string
  details: string
  notes: string
}

export const emptyCompany: CompanyValues = {
  name: '',
  kind: 'corporation',
  isVendor: false,
  website: '',
  email: '',
  phone: '',
  address: '',
  details: '',
  notes: '',
}

export const valuesOf = (company: Company): CompanyValues => ({
  name: company.name,
  kind: companyKinds.find((kind) => kind === company.kind) ?? 'corporation',
  isVendor: company.isVendor,
  website: company.website ?? '',
  email: company.email ?? '',
  phone: company.phone ?? '',
  address: company.address,
  details: company.details,
  notes: company.notes,
})

const orNull = (typed: string) => (typed.trim() === '' ? null : typed.trim())

/** As the server takes it. */
export const inputOf = ({ website, email, phone, ...rest }: CompanyValues) => ({
  ...rest,
  website: orNull(website),
  email: orNull(email),
  phone: orNull(phone),
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
        <TextInput type="email" maxLength={254} label={t('companies.desk.field.email')} {...form.field('email')} />
        <TextInput type="tel" maxLength={40} label={t('companies.desk.field.phone')} {...form.field('phone')} />
      </SimpleGrid>
      <Textarea
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        label={t('companies.desk.field.address')}
        {...form.field('address')}
      />
      <Textarea
        autosize
        minRows={2}
        maxRows={12}
        label={t('companies.desk.field.details')}
        description={t('companies.desk.field.details-says')}
        {...form.field('details')}
      />
      <Textarea
        autosize
        minRows={2}
        maxRows={12}
        label={t('companies.desk.field.notes')}
        description={t('companies.desk.field.notes-says')}
        {...form.field('notes')}
      />
      <Checkbox label={t('companies.desk.field.vendor')} {...form.tick('isVendor')} />
    </>
  )
}
