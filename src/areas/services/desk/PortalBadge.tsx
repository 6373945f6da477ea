import { StatusBadge } from '../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../shell/words.ts'

/** Whether customers who have a service find it in the portal. */
export function PortalBadge({ isPortal }: { isPortal: boolean }) {
  const { t } = useWords()
  return (
    <StatusBadge tone={isPortal ? 'good' : 'neutral'}>
      {t(isPortal ? 'services.desk.portal.on' : 'services.desk.portal.off')}
    </StatusBadge>
  )
}
