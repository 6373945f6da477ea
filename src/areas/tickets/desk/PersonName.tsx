import { Avatar } from '../../../shell/ui/Avatar.tsx'
import { Go } from '../../../shell/ui/Go.tsx'
import classes from './PersonName.module.css'

type PersonNameProps = { person: { id: number; name: string; picture?: string | null }; size?: number }

/** A person by picture and name, leading to their page. */
export function PersonName({ person, size = 20 }: PersonNameProps) {
  return (
    <span className={classes.person}>
      <Avatar name={person.name} seed={person.id} picture={person.picture} size={size} />
      <Go inherit to={`/people/${person.id}`} className={classes.name}>
        {person.name}
      </Go>
    </span>
  )
}
