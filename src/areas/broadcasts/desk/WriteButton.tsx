import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useCan } from '../../../shell/can.tsx'
import { GoLink } from '../../../shell/ui/Go.tsx'
import { useWords } from '../../../shell/words.ts'

type WriteButtonProps = {
  group: { id: number; archivedAt: string | null; can: Readonly<Record<string, boolean>> }
}

/** The way to write to everybody in a group. */
export function WriteButton({ group }: WriteButtonProps) {
  const { t } = useWords()
  const can = useCan()
  if (!can('mail', group) || group.archivedAt !== null) return null
  return (
    <Button component={GoLink} to={`/groups/${group.id}/write`} leftSection={<IconMail size={16} />}>
      {t('broadcasts.desk.write')}
    </Button>
  )
}
