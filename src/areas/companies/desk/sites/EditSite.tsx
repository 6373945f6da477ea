import { SiteForm } from '../change/SiteForm.tsx'
import { type Site, useCompany } from '../company.ts'
import { usePersonName } from './use-person-name.ts'

/** The form, once the other sites of the company are known. */
export function EditSite({ site, close }: { site: Site; close: () => void }) {
  const company = useCompany(site.company.id).data
  const { primaryPerson } = site
  const name = usePersonName(primaryPerson)
  if (!company || (primaryPerson !== null && name === null)) return null
  return (
    <SiteForm
      company={site.company}
      places={company.sites.filter((each) => each.id !== site.id)}
      site={{
        ...site,
        parent: site.above.at(-1)?.id ?? null,
        primaryPerson:
          primaryPerson === null ? null : { value: String(primaryPerson), label: name ?? '', kind: 'person' },
      }}
      close={close}
    />
  )
}
