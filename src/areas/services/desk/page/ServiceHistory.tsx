import { Slot } from '../../../../shell/slot.tsx'
import { ServiceFrame } from './ServiceFrame.tsx'

/** What happened to the service, newest first. */
export function ServiceHistory() {
  return <ServiceFrame>{(service) => <Slot name="record.history" kind="service" id={service.id} />}</ServiceFrame>
}
