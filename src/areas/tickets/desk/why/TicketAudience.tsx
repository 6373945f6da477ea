import { readReasons } from '../../../../shell/problem.ts'
import { AudienceLine } from '../../../../shell/ui/AudienceLine.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { ReasonTree } from '../../../../shell/ui/ReasonTree.tsx'
import { useWords } from '../../../../shell/words.ts'
import { audienceSentence } from './audience-sentence.ts'
import { useAudience } from './use-audience.ts'

/** Always beside what is about to be sent: who will read it, by name; opens into everyone and why. */
export function TicketAudience({ ticket, of: kind }: { ticket: number; of: 'reply' | 'note' }) {
  const { t, language } = useWords()
  const { data } = useAudience(ticket, kind === 'reply' ? 'see' : 'work')
  if (!data) return null
  const people = data.people.map(({ person, because }) => ({
    id: person.id,
    name: person.name,
    why: <ReasonTree reasons={readReasons(because)} />,
  }))
  return (
    <AudienceLine
      people={people}
      total={data.total}
      says={audienceSentence(data, kind, { t, language })}
      tone={kind === 'note' ? 'note' : 'usual'}
    >
      <Go to={`/tickets/${ticket}/access`} size="sm">
        {t('tickets.desk.why.all')}
      </Go>
    </AudienceLine>
  )
}
