import { useCan } from '../../../../shell/can.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { FieldChange } from '../change/field-change.ts'
import { categoryChange, serviceChange } from '../change/service-change.ts'
import type { Ticket } from '../use-ticket.ts'
import { useServices } from '../use-services.ts'
import { FactField } from './FactField.tsx'

type ServiceFactsProps = { ticket: Ticket; set: (wish: FieldChange) => void }

/** Which service the ticket is about, of those its requester has, and the category within it. */
export function ServiceFacts({ ticket, set }: ServiceFactsProps) {
  const { t } = useWords()
  const can = useCan()
  const services = useServices(ticket.requester?.id ?? null)
  const { service, category } = ticket
  if (!service && services.length === 0) return null
  const categories = services.find((each) => each.id === service?.id)?.categories ?? []
  const lockedBy = ticket.can.edit ? null : 'edit'
  const name = service && can('service.view') && (
    <Go inherit to={`/services/${service.id}`}>
      {service.name}
    </Go>
  )
  return (
    <>
      <FactField
        ticket={ticket.id}
        label={t('tickets.desk.field.service')}
        shows={service ? name || service.name : t('tickets.desk.no-service')}
        lockedBy={lockedBy}
        value={String(service?.id ?? 'none')}
        options={[
          { value: 'none', label: t('tickets.desk.no-service') },
          ...services.map((each) => ({ value: String(each.id), label: each.name })),
        ]}
        choose={(value) => {
          const chosen = services.find((each) => String(each.id) === value)
          set(serviceChange({ service: chosen ? { id: chosen.id, name: chosen.name } : null, category: null }, t))
        }}
      />
      {(category !== null || categories.length > 0) && (
        <FactField
          ticket={ticket.id}
          label={t('tickets.desk.field.category')}
          shows={category ?? t('tickets.desk.no-category')}
          lockedBy={lockedBy}
          value={category ?? ''}
          options={[
            { value: '', label: t('tickets.desk.no-category') },
            ...categories.map((each) => ({ value: each, label: each })),
          ]}
          choose={(value) => set(categoryChange(value === '' ? null : value, t))}
        />
      )}
    </>
  )
}
