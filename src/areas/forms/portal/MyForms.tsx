import { useMe } from '../../../shell/me.ts'
import { FormsOfRecord } from '../pages/FormsOfRecord.tsx'

/** On one's own profile: the forms that one fills in about oneself. */
export function MyForms() {
  const me = useMe()
  return me.person ? <FormsOfRecord kind="person" id={me.person.id} shows="portal" /> : null
}
