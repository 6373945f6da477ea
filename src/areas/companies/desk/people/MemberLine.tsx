import { Avatar } from '../../../../shell/ui/Avatar.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { Sentence } from '../../../../shell/ui/Sentence.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useNow } from '../../../../shell/use-now.ts'
import { useWords } from '../../../../shell/words.ts'
import type { Company } from '../company.ts'
import type { Member, Membership } from './endpoints.ts'
import { MemberMenu } from './MemberMenu.tsx'
import classes from './PeopleOfCompany.module.css'

type MemberLineProps = { person: Member; membership: Membership; company: Company }

/** One membership: who, as what, from when to when, with which level; behind the dots what can be changed. */
export function MemberLine({ person, membership, company }: MemberLineProps) {
  const { t } = useWords()
  const { id } = person
  const now = useNow()
  const isOver = membership.endsAt !== null && new Date(membership.endsAt) <= now
  const elsewhere = membership.company.id === company.id ? null : membership.company
  return (
    <li className={classes.line}>
      <Avatar name={person.name} seed={id} size={28} />
      <div className={classes.middle}>
        <div className={classes.who}>
          <Go to={`/people/${id}`}>{person.name}</Go>
          <div className={classes.soft}>
            {[membership.title ?? person.title, person.email].filter(Boolean).join(' · ')}
            {elsewhere && (
              <>
                {' · '}
                <Go inherit to={`/companies/${elsewhere.id}`}>
                  {elsewhere.name}
                </Go>
              </>
            )}
          </div>
          <Dates membership={membership} />
        </div>
        {!person.isActive && <StatusBadge tone="bad">{t('companies.desk.people.deactivated')}</StatusBadge>}
        {membership.isPrimaryContact && <StatusBadge tone="calm">{t('companies.desk.contacts.primary')}</StatusBadge>}
        {membership.isBillingContact && <StatusBadge tone="calm">{t('companies.desk.contacts.billing')}</StatusBadge>}
        {!membership.isEmploying && <span className={classes.soft}>{t('companies.desk.people.not-employed')}</span>}
        <StatusBadge tone={membership.level ? 'news' : 'neutral'}>
          {membership.level?.name ?? t('companies.desk.people.no-level')}
        </StatusBadge>
      </div>
      {person.can['manage-memberships'] === true && !isOver && <MemberMenu person={person} membership={membership} />}
    </li>
  )
}

/** From when to when, where that says more than "since always until further notice". */
function Dates({ membership }: { membership: Membership }) {
  const { startsAt, endsAt } = membership
  const since = <DateText at={startsAt} as="date" />
  return (
    <div className={classes.soft}>
      {endsAt === null ? (
        <Sentence of="companies.desk.people.since" parts={{ since }} />
      ) : (
        <Sentence of="companies.desk.people.until" parts={{ since, until: <DateText at={endsAt} as="date" /> }} />
      )}
    </div>
  )
}
