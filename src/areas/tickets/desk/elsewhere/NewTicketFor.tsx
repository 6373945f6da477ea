import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { useWords } from '../../../../shell/words.ts'

/** On a person's page: opens a ticket for them. */
export function NewTicketFor({ person }: { person: { id: number } }) {
  const { t } = useWords()
  return (
    <Button component={GoLink} to={`/tickets/new?requester=${person.id}`} leftSection={<IconPlus size={16} />}>
      {t('tickets.desk.new.title')}
    </Button>
  )
}
