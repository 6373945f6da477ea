import { z } from 'zod'
import { setting } from '../../kernel/settings.ts'
import { blockPattern } from './blacklist.ts'

/** `closed`: nobody. `approval`: whoever somebody lets in. `domains`: whoever has a mail domain of a company. `open`: everybody. */
export const policy = z.enum(['closed', 'approval', 'domains', 'open'])

export type Policy = z.output<typeof policy>

/** Who may sign up (K12), with a proven address always. */
export const registrationPolicy = setting({
  key: 'registration.policy',
  says: 'Who may sign up',
  schema: policy,
  fallback: 'closed',
})

/** AT-16, also where nobody signs up. */
export const knownMayAsk = setting({
  key: 'registration.known-may-ask',
  says: 'People whom the desk knows may ask for access to the portal',
  schema: z.boolean(),
  fallback: true,
})

export const blacklist = setting({
  key: 'registration.blacklist',
  says: 'Addresses that cannot sign up: name@domain, domain, *.domain, or name*@domain',
  schema: z.array(blockPattern).max(1000, 'At most 1,000 lines.'),
  fallback: [],
})

export const requestDays = setting({
  key: 'registration.request-days',
  says: 'Days until a request for access that nobody answers expires',
  schema: z.number().int().min(1).max(90),
  fallback: 14,
})

export const registrationSettings = { policy: registrationPolicy, knownMayAsk, blacklist, days: requestDays }
