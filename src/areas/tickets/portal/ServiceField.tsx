import { NativeSelect, Text } from '@mantine/core'
import { useRead } from '../../../shell/ask.ts'
import { useWords } from '../../../shell/words.ts'
import type { listServicesForPortal } from '../../services/for-portal/list.ts'

/** More than these nobody has. */
const most = 100

/** The services one may ask about under the hat worn. */
export function useOwnServices() {
  const query = useRead<typeof listServicesForPortal>(['service', 'list', 'portal'], 'GET /portal/services', {
    limit: most,
  })
  return query.data?.items ?? []
}

type ServiceFieldProps = {
  services: ReturnType<typeof useOwnServices>
  service: string
  category: string
  choose: (about: { service: string; category: string }) => void
}

/** What a question is about: one of one's services, and a category within it. Nothing for whoever has none. */
export function ServiceField({ services, service, category, choose }: ServiceFieldProps) {
  const { t } = useWords()
  const chosen = services.find((each) => String(each.id) === service)
  if (services.length === 0) return null
  return (
    <>
      <NativeSelect
        label={t('tickets.portal.ask.service')}
        data={[
          { value: '', label: t('tickets.portal.ask.no-service') },
          ...services.map((each) => ({ value: String(each.id), label: each.name })),
        ]}
        value={chosen ? service : ''}
        onChange={(event) => choose({ service: event.currentTarget.value, category: '' })}
      />
      {chosen && chosen.description !== '' && (
        <Text size="sm" c="dimmed" mt={-8} style={{ whiteSpace: 'pre-line' }}>
          {chosen.description}
        </Text>
      )}
      {chosen && chosen.categories.length > 0 && (
        <NativeSelect
          label={t('tickets.portal.ask.category')}
          data={[
            { value: '', label: t('tickets.portal.ask.no-category') },
            ...chosen.categories.map((each) => ({ value: each, label: each })),
          ]}
          value={category}
          onChange={(event) => choose({ service, category: event.currentTarget.value })}
        />
      )}
    </>
  )
}
