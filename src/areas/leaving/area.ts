import { area } from '../../kernel/area.ts'
import { copyAccess, erasureAccess, holdAccess } from './access.ts'
import { askForCopy, askForOwnCopy } from './copy/ask-for-copy.ts'
import { downloadCopy } from './copy/download-copy.ts'
import { listCopies } from './copy/list-copies.ts'
import { sweepCopies, writeCopy } from './copy/write-copy.ts'
import { comeBack } from './departure/come-back.ts'
import { leave } from './departure/leave.ts'
import { readPlan } from './departure/read-plan.ts'
import { askForErasure } from './erasure/ask-for-erasure.ts'
import { erase, sweepErasures } from './erasure/erase.ts'
import { listErasures, readErasure } from './erasure/list-erasures.ts'
import { readErasurePlan } from './erasure/read-erasure-plan.ts'
import { takeBackErasure } from './erasure/take-back-erasure.ts'
import { liftHold } from './hold/lift-hold.ts'
import { listHolds } from './hold/list-holds.ts'
import { placeHold } from './hold/place-hold.ts'
import { readRetention } from './retention/read-retention.ts'
import { runRetention, startRetention } from './retention/run-retention.ts'
import { graceDays, retentionMonths } from './settings.ts'
import { listStaff } from './staff/list-staff.ts'
import { makeStaff } from './staff/make-staff.ts'
import { removeStaff } from './staff/remove-staff.ts'
import { restoreStaff } from './staff/restore-staff.ts'
import words from './words.en.json' with { type: 'json' }

export const leavingArea = area({
  name: 'leaving',
  says: 'Joining and leaving the staff, and leaving the desk: open work handed over first, erasure of personal data with a certificate, legal holds, retention, and copies of everything about one person.',
  tables: ['departures', 'legal_holds', 'erasures', 'person_copies'],
  accesses: { erasure: erasureAccess, hold: holdAccess, copy: copyAccess },
  operations: [
    makeStaff,
    removeStaff,
    restoreStaff,
    leave,
    comeBack,
    askForErasure,
    takeBackErasure,
    placeHold,
    liftHold,
    askForCopy,
    askForOwnCopy,
    startRetention,
  ],
  queries: [
    listStaff,
    readPlan,
    readErasurePlan,
    listErasures,
    readErasure,
    listHolds,
    listCopies,
    downloadCopy,
    readRetention,
  ],
  jobs: [erase, sweepErasures, writeCopy, sweepCopies, runRetention],
  settings: [graceDays, retentionMonths],
  words,
})
