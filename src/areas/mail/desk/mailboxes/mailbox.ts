import type { OutputOf } from '../../../../shell/call.ts'
import type { PickOption } from '../../../../shell/face.ts'
import type { readMailbox } from '../../mailboxes/list.ts'

export type Mailbox = OutputOf<typeof readMailbox>

export type MailboxValues = {
  name: string
  host: string
  port: string
  secure: boolean
  username: string
  password: string
  folder: string
  moveTo: string
  team: PickOption | null
}

export const emptyMailbox: MailboxValues = {
  name: '',
  host: '',
  port: '993',
  secure: true,
  username: '',
  password: '',
  folder: 'INBOX',
  moveTo: '',
  team: null,
}

export const valuesOf = (mailbox: Mailbox): MailboxValues => ({
  name: mailbox.name,
  host: mailbox.host,
  port: String(mailbox.port),
  secure: mailbox.secure,
  username: mailbox.username,
  password: '',
  folder: mailbox.folder,
  moveTo: mailbox.moveTo ?? '',
  team: mailbox.team && { value: String(mailbox.team.id), label: mailbox.team.name, kind: 'team' },
})

/** As the server takes it, without the password. */
export const inputOf = ({ password: _secret, port, moveTo, team, ...rest }: MailboxValues) => ({
  ...rest,
  port: Number(port),
  moveTo: moveTo.trim() === '' ? null : moveTo.trim(),
  team: team ? Number(team.value) : null,
})
