import { Button } from '@mantine/core'
import { IconProgressCheck, IconSquareCheck, IconUserPlus } from '@tabler/icons-react'
import { useWords } from '../../../../shell/words.ts'
import type { Changeable } from '../change/change.ts'
import type { Asked } from '../change/ChangeDialog.tsx'

type BulkButtonsProps = { tickets: readonly Changeable[]; ask: (asked: Asked) => void }

/** What can be done with the tickets chosen; each shows what it will do before it does it. */
export function BulkButtons({ tickets, ask }: BulkButtonsProps) {
  const { t } = useWords()
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconUserPlus size={16} />}
        onClick={() => ask({ for: 'assignment', tickets })}
      >
        {t('tickets.desk.change.assign')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconProgressCheck size={16} />}
        onClick={() => ask({ for: 'state', tickets })}
      >
        {t('tickets.desk.change.state')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconSquareCheck size={16} />}
        onClick={() => ask({ for: 'state', tickets, state: 'closed' })}
      >
        {t('tickets.desk.change.close')}
      </Button>
    </>
  )
}
