import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../../../shell/words.ts'
import type { ServiceToAskAbout } from '../use-services.ts'

type Field = { value: string; onChange: (value: string) => void; error?: ReactNode }

type ServiceChoiceProps = {
  /** Those that whoever asks has. */
  services: readonly ServiceToAskAbout[]
  chosen: ServiceToAskAbout | undefined
  service: Field
  category: Field
}

/** What a new ticket is about: a service of the requester's, and a category within it. */
export function ServiceChoice({ services, chosen, service, category }: ServiceChoiceProps) {
  const { t } = useWords()
  if (services.length === 0) return null
  return (
    <>
      <NativeSelect
        label={t('tickets.desk.field.service')}
        data={[
          { value: '', label: t('tickets.desk.no-service') },
          ...services.map((each) => ({ value: String(each.id), label: each.name })),
        ]}
        value={chosen ? service.value : ''}
        error={service.error}
        onChange={(event) => service.onChange(event.currentTarget.value)}
      />
      {chosen && chosen.categories.length > 0 && (
        <NativeSelect
          label={t('tickets.desk.field.category')}
          data={[
            { value: '', label: t('tickets.desk.no-category') },
            ...chosen.categories.map((each) => ({ value: each, label: each })),
          ]}
          value={category.value}
          error={category.error}
          onChange={(event) => category.onChange(event.currentTarget.value)}
        />
      )}
    </>
  )
}
