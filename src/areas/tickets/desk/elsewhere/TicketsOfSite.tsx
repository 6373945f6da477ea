import { useWords } from '../../../../shell/words.ts'
import { TicketsPanel } from './TicketsPanel.tsx'

type TicketsOfSiteProps = { site: { id: number; name: string } }

/** On a site's page: what the people who are to be found there asked for (HM-40). */
export function TicketsOfSite({ site }: TicketsOfSiteProps) {
  const { t } = useWords()
  return (
    <TicketsPanel
      title={t('tickets.desk.many')}
      filter={{ site: site.id }}
      more={`/tickets?view=all&site=${site.id}`}
    />
  )
}
