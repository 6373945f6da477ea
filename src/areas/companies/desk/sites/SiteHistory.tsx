import { Slot } from '../../../../shell/slot.tsx'
import { SiteFrame } from './SiteFrame.tsx'

/** What happened to the site, newest first. */
export function SiteHistory() {
  return <SiteFrame>{(site) => <Slot name="record.history" kind="site" id={site.id} />}</SiteFrame>
}
