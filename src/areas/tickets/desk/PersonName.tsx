import { Avatar } from '../../../shell/ui/Avatar.tsx'
import { Go } from '../../../shell/ui/Go.tsx'
import type { Brief } from './use-ticket.ts'
import classes from './PersonName.module.css'

/** A person by picture and name, leading to their page. */
export function PersonName({ person, size = 20 }: { person: Brief; size?: number }) {
  return (
    <span className={classes.person}>
      <Avatar name={person.name} seed={person.id} size={size} />
      <Go inherit to={`/people/${person.id}`} className={classes.name}>
        {person.name}
      </Go>
    </span>
  )
}
