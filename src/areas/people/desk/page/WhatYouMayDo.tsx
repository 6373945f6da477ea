import { Slot } from '../../../../shell/slot.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Person } from '../person.ts'

const verbs = [
  'know',
  'edit',
  'annotate',
  'view-personal',
  'edit-personal',
  'edit-contract',
  'manage-memberships',
  'employ',
  'place',
  'invite',
  'deactivate',
  'assign-role',
  'explain',
] as const

/** What the reader, or anyone they may ask for, may do with this person, and why. */
export function WhatYouMayDo({ person }: { person: Person }) {
  const { t } = useWords()
  return (
    <Slot
      name="record.access"
      record={{ kind: 'person', id: person.id, can: person.can }}
      actions={verbs.map((action) => ({ action, label: t(`people.desk.may.${action}`) }))}
    />
  )
}
