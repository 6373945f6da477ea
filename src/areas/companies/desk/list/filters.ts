import type { InputOf } from '../../../../shell/call.ts'
import type { listCompanies } from '../../list.ts'
import { companyKinds } from '../company.ts'

export const noFilter = { q: '', kind: '', vendor: '', branch: '', manager: '' }

/** What the address of the list holds when nothing is chosen. */
export const usual = { ...noFilter, view: 'used', sort: 'name' }

const isId = (typed: string) => /^[1-9]\d{0,14}$/.test(typed)

/** What the address says, as the server takes it; words nobody offers are as if they were not there. */
export function inputOf({ q, kind, vendor, branch, manager, view, sort }: typeof usual): InputOf<typeof listCompanies> {
  const known = companyKinds.find((each) => each === kind)
  const wanted = q.trim()
  return {
    ...(wanted && { q: wanted }),
    ...(known && { kind: known }),
    ...((vendor === 'yes' || vendor === 'no') && { vendor: vendor === 'yes' }),
    ...(isId(branch) && { branch: Number(branch) }),
    ...((manager === 'me' || manager === 'none') && { accountManager: manager }),
    ...(isId(manager) && { accountManager: Number(manager) }),
    archived: view === 'archived',
    sort,
  }
}
