import { area } from '../../kernel/area.ts'
import { keyAccess, sessionAccess } from './access.ts'
import { endAll } from './end-all.ts'
import { endSession } from './end-session.ts'
import { endSessionsOf } from './end-sessions-of.ts'
import { identify } from './identify.ts'
import { createKey } from './keys/create-key.ts'
import { listKeys } from './keys/list-keys.ts'
import { revokeKey } from './keys/revoke-key.ts'
import { inspectLink } from './links/inspect-link.ts'
import { invite } from './links/invite.ts'
import { redeemLink } from './links/redeem-link.ts'
import { requestLink } from './links/request-link.ts'
import { sendLink } from './links/send-link.ts'
import { listSessions } from './list-sessions.ts'
import { closeLogin } from './logins/close-login.ts'
import { openLogin } from './logins/open-login.ts'
import { readLogin } from './logins/read-login.ts'
import { renameLogin } from './logins/rename-login.ts'
import { changePassword } from './passwords/change-password.ts'
import { pruneSessions } from './prune.ts'
import { readMe } from './read-me.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import words from './words.en.json' with { type: 'json' }

export const sessionsArea = area({
  name: 'sessions',
  says: 'Who is asking: logins, passwords, sessions, links that sign in once (owner, sign-in, invitation, new password), API keys, and how guessing is slowed.',
  tables: ['logins', 'sessions', 'sign_in_links', 'api_keys', 'sign_in_attempts'],
  accesses: { session: sessionAccess, key: keyAccess },
  operations: [
    signIn,
    signOut,
    endSession,
    endSessionsOf,
    requestLink,
    inspectLink,
    redeemLink,
    invite,
    changePassword,
    renameLogin,
    openLogin,
    closeLogin,
    createKey,
    revokeKey,
  ],
  queries: [readMe, listSessions, listKeys, readLogin],
  listeners: [endAll],
  jobs: [sendLink, pruneSessions],
  identify,
  words,
})
