import { FormsOfRecord } from '../../pages/FormsOfRecord.tsx'

/** On the page of a site: its forms. */
export function FormsOfSite({ site }: { site: { id: number } }) {
  return <FormsOfRecord kind="site" id={site.id} />
}
