import { FormsOfRecord } from '../../pages/FormsOfRecord.tsx'

/** On the page of a person: its forms. */
export function FormsOfPerson({ person }: { person: { id: number } }) {
  return <FormsOfRecord kind="person" id={person.id} />
}
