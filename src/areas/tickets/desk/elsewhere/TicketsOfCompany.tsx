import { useWords } from '../../../../shell/words.ts'
import { TicketsPanel } from './TicketsPanel.tsx'

type TicketsOfCompanyProps = { company: { id: number; name: string } }

/** On a company's page: what its people asked for. */
export function TicketsOfCompany({ company }: TicketsOfCompanyProps) {
  const { t } = useWords()
  return (
    <TicketsPanel
      title={t('tickets.desk.many')}
      filter={{ company: company.id }}
      more={`/tickets?view=all&company=${company.id}`}
    />
  )
}
