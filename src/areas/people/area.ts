import { area } from '../../kernel/area.ts'
import { personAccess } from './access.ts'
import { annotatePerson } from './annotate.ts'
import { codeSetting } from './code.ts'
import { readContacts } from './company-contacts.ts'
import { createPerson } from './create.ts'
import { deactivatePerson, reactivatePerson } from './deactivate.ts'
import { editPerson } from './edit.ts'
import { addEmail } from './emails/add.ts'
import { removeEmail } from './emails/remove.ts'
import { setPrimaryEmail } from './emails/set-primary.ts'
import { listPeopleForPortal } from './for-portal/list.ts'
import { readPersonForPortal } from './for-portal/read.ts'
import { listPeople } from './list.ts'
import { addMembership } from './memberships/add.ts'
import { changeOfMembership } from './memberships/change.ts'
import { employPerson } from './memberships/employ.ts'
import { endOfMembership } from './memberships/end.ts'
import { personFact } from './person.ts'
import { addPhone } from './phones/add.ts'
import { removePhone } from './phones/remove.ts'
import { setPrimaryPhone } from './phones/set-primary.ts'
import { readPerson } from './read.ts'
import { linkToSite } from './sites/link.ts'
import { unlinkFromSite } from './sites/unlink.ts'
import words from './words.en.json' with { type: 'json' }

export const peopleArea = area({
  name: 'people',
  says: 'Everyone the desk knows: customers and staff are one table, with facets. Addresses, phones, person codes.',
  tables: ['people', 'person_emails', 'person_phones'],
  accesses: { person: personAccess },
  operations: [
    createPerson,
    editPerson,
    annotatePerson,
    deactivatePerson,
    reactivatePerson,
    addEmail,
    removeEmail,
    setPrimaryEmail,
    addPhone,
    removePhone,
    setPrimaryPhone,
    addMembership,
    changeOfMembership,
    endOfMembership,
    employPerson,
    linkToSite,
    unlinkFromSite,
  ],
  queries: [listPeople, readPerson, listPeopleForPortal, readPersonForPortal, readContacts],
  settings: [codeSetting],
  facts: { person: personFact },
  gate: (facts) => facts.person?.active === true,
  words,
})
