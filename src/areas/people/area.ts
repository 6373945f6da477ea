import { area } from '../../kernel/area.ts'
import { personAccess } from './access.ts'
import { annotatePerson } from './annotate.ts'
import { codeSetting } from './code.ts'
import { readCodeExamples } from './code-examples.ts'
import { readContacts } from './company-contacts.ts'
import { createPerson } from './create.ts'
import { deactivatePerson, reactivatePerson } from './deactivate.ts'
import { editPerson } from './edit.ts'
import { addEmail } from './emails/add.ts'
import { editEmail } from './emails/edit.ts'
import { removeEmail } from './emails/remove.ts'
import { setPrimaryEmail } from './emails/set-primary.ts'
import { setManager } from './employment/set-manager.ts'
import { listPeopleForPortal } from './for-portal/list.ts'
import { readPersonForPortal } from './for-portal/read.ts'
import { addToGroup } from './groups/add.ts'
import { readGroupsOfPerson } from './groups/of-person.ts'
import { removeFromGroup } from './groups/remove.ts'
import { listPeople } from './list.ts'
import { addMembership } from './memberships/add.ts'
import { changeOfMembership } from './memberships/change.ts'
import { employPerson } from './memberships/employ.ts'
import { endOfMembership } from './memberships/end.ts'
import { personFact } from './person.ts'
import { editPersonal } from './personal/edit.ts'
import { readPersonal } from './personal/read.ts'
import { setContract } from './personal/set-contract.ts'
import { listAccountManagers } from './of-company/list-account-managers.ts'
import { listMembers } from './of-company/list-members.ts'
import { listPeopleAtSite } from './of-company/list-at-site.ts'
import { readContactsForPortal } from './of-company/read-contacts-for-portal.ts'
import { addPhone } from './phones/add.ts'
import { editPhone } from './phones/edit.ts'
import { removePhone } from './phones/remove.ts'
import { setPrimaryPhone } from './phones/set-primary.ts'
import { downloadPicture } from './pictures/download.ts'
import { removePicture } from './pictures/remove.ts'
import { setPicture } from './pictures/set.ts'
import { addAddress } from './postal/add.ts'
import { editAddress } from './postal/edit.ts'
import { removeAddress } from './postal/remove.ts'
import { setPrimaryAddress } from './postal/set-primary.ts'
import { readPerson } from './read.ts'
import { linkToSite } from './sites/link.ts'
import { unlinkFromSite } from './sites/unlink.ts'
import { addWebsite } from './websites/add.ts'
import { editWebsite } from './websites/edit.ts'
import { removeWebsite } from './websites/remove.ts'
import words from './words.en.json' with { type: 'json' }

export const peopleArea = area({
  name: 'people',
  says: 'Everyone the desk knows: customers and staff are one table, with facets. Addresses, phones, person codes.',
  tables: [
    'people',
    'person_emails',
    'person_phones',
    'person_addresses',
    'person_websites',
    'person_personal',
    'person_contracts',
    'person_managers',
    'person_pictures',
    'person_former_codes',
  ],
  accesses: { person: personAccess },
  operations: [
    createPerson,
    editPerson,
    annotatePerson,
    deactivatePerson,
    reactivatePerson,
    addEmail,
    editEmail,
    removeEmail,
    setPrimaryEmail,
    addPhone,
    editPhone,
    removePhone,
    setPrimaryPhone,
    addAddress,
    editAddress,
    removeAddress,
    setPrimaryAddress,
    addWebsite,
    editWebsite,
    removeWebsite,
    editPersonal,
    setContract,
    setManager,
    setPicture,
    removePicture,
    addMembership,
    changeOfMembership,
    endOfMembership,
    employPerson,
    linkToSite,
    unlinkFromSite,
    addToGroup,
    removeFromGroup,
  ],
  queries: [
    listPeople,
    readPerson,
    listPeopleForPortal,
    readPersonForPortal,
    readContacts,
    readContactsForPortal,
    listMembers,
    listPeopleAtSite,
    listAccountManagers,
    readGroupsOfPerson,
    readPersonal,
    downloadPicture,
    readCodeExamples,
  ],
  settings: [codeSetting],
  facts: { person: personFact },
  gate: (facts) => facts.person?.active === true,
  words,
})
