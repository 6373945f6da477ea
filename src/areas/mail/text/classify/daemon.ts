const daemons =
  /^(?:mailer|mail|mailing|smtp|esmtp|msg|mta|auto|bounce|postfix|qmail|exim)?[-_.+]?(?:er)?[-_.]?daemon(?:[-_.+].*)?$|^mdaemon$/
const postmasters =
  /^(?:po+st[-_.]?master|mail[-_.]?master|mailadmin(?:istrator)?|mail[-_.]?(?:admin|system|delivery|gateway|server|bounce|router)s?|maildelivery\w*|mail-?delivery-?(?:system|subsystem)|system[-_.]?administrator|administrator|smtp|mta|mailsweeper|mailscanner|interscan\w*|mimesweeper|barracuda|double-bounce|microsoftexchange[0-9a-f]{6,}|email-bounces?|bounces?|ndr|no-?reply[-_.]bounces?)(?:[-_.+].*)?$/

/** Whether nobody but a mail server writes from this mailbox name. */
export function isDaemon(local: string): boolean {
  return daemons.test(local)
}

/** Whether mail servers write from this mailbox name, and sometimes the people who run them. */
export function isPostmaster(local: string): boolean {
  return postmasters.test(local)
}
