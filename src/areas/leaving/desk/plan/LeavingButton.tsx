import { Button } from '@mantine/core'
import { IconDoorExit } from '@tabler/icons-react'
import { Can } from '../../../../shell/can.tsx'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { useWords } from '../../../../shell/words.ts'

type LeavingButtonProps = { person: { id: number; can: Readonly<Record<string, boolean>> } }

/** At the head of a person's page: to the plan of what happens when they leave. */
export function LeavingButton({ person }: LeavingButtonProps) {
  const { t } = useWords()
  return (
    <Can do="part" of={person}>
      <Button
        variant="default"
        component={GoLink}
        to={`/people/${person.id}/leaving`}
        leftSection={<IconDoorExit size={16} />}
      >
        {t('leaving.desk.plan.action')}
      </Button>
    </Can>
  )
}
