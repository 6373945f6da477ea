import { area } from '../../kernel/area.ts'
import { accessRequestAccess } from './access.ts'
import { confirmAddress } from './addresses/confirm-address.ts'
import { proveOwnAddress } from './addresses/prove-own-address.ts'
import { sendProof } from './addresses/send-proof.ts'
import { tellOfNewAddress } from './addresses/tell-of-new-address.ts'
import { answerSignUp } from './links/answer-sign-up.ts'
import { confirmSignUp } from './links/confirm-sign-up.ts'
import { inspectSignUp } from './links/inspect-sign-up.ts'
import { requestSignUp } from './links/request-sign-up.ts'
import { listInvited } from './list-invited.ts'
import { registrationSettings } from './policy.ts'
import { readPolicy } from './read-policy.ts'
import { approveRequest } from './requests/approve.ts'
import { askForLevel } from './requests/ask-for-level.ts'
import { countRequests } from './requests/count.ts'
import { listRequestsForPortal } from './requests/list-for-portal.ts'
import { listLevelsToGrant } from './requests/list-levels.ts'
import { listRequests } from './requests/list.ts'
import { readMyLevel } from './requests/read-my-level.ts'
import { refuseRequest } from './requests/refuse.ts'
import { tellDeciders } from './requests/tell-deciders.ts'
import { withdrawRequest } from './requests/withdraw.ts'
import { tidyRegistration } from './tidy.ts'
import words from './words.en.json' with { type: 'json' }

export const registrationArea = area({
  name: 'registration',
  says: 'How people come in by themselves: signing up with a proven address as the policy lets them, requests for access or for more of it, and addresses that people prove to be theirs.',
  tables: ['sign_ups', 'access_requests', 'address_proofs'],
  accesses: { 'access-request': accessRequestAccess },
  operations: [
    requestSignUp,
    inspectSignUp,
    confirmSignUp,
    askForLevel,
    approveRequest,
    refuseRequest,
    withdrawRequest,
    proveOwnAddress,
    confirmAddress,
  ],
  queries: [
    readPolicy,
    listInvited,
    listRequests,
    listRequestsForPortal,
    countRequests,
    readMyLevel,
    listLevelsToGrant,
  ],
  listeners: [sendProof, tellOfNewAddress],
  jobs: [answerSignUp, tellDeciders, tidyRegistration],
  settings: Object.values(registrationSettings),
  words,
})
