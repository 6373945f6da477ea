import { Button, Skeleton } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useCan } from '../../../shell/can.tsx'
import { lazyPart } from '../../../shell/load-part.ts'
import { useWords } from '../../../shell/words.ts'
import type { OpenedTicket } from './opened-ticket.ts'

const ColleagueField = lazyPart(() => import('./ColleagueField.tsx'))

/** A button that opens the field in which a colleague is chosen; offered to those who may see who their colleagues are. */
export function AddColleague({ ticket }: { ticket: OpenedTicket }) {
  const { t } = useWords()
  const can = useCan()
  const [isOpen, setOpen] = useState(false)
  if (!can('people.view')) return null
  if (!isOpen) {
    return (
      <div>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconUserPlus size={18} stroke={1.6} />}
          onClick={() => setOpen(true)}
        >
          {t('tickets.portal.people.add')}
        </Button>
      </div>
    )
  }
  return (
    <Suspense fallback={<Skeleton height={68} />}>
      <ColleagueField ticket={ticket} close={() => setOpen(false)} />
    </Suspense>
  )
}
