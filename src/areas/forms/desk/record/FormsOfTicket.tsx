import { FormsOfRecord } from '../../pages/FormsOfRecord.tsx'

/** On the page of a ticket: its forms. */
export function FormsOfTicket({ ticket }: { ticket: { id: number } }) {
  return <FormsOfRecord kind="ticket" id={ticket.id} />
}
