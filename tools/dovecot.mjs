import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Finds the IMAP server that mailboxes are tried against, else null. Debian puts it where only root's PATH leads. */
export function findDovecot() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin']
  const found = folders.map((folder) => join(folder, 'dovecot')).find((file) => existsSync(file))
  return found !== undefined && hasImap() ? found : null
}

/** The same, but as root on Debian or Ubuntu it installs one. Without it the tests that need it are skipped. */
export function getDovecot() {
  const found = findDovecot() ?? (canInstall() ? install() : null)
  if (found === null)
    console.error('Mailboxes are not tried against a real IMAP server: install dovecot-imapd for that.')
  return found
}

/** The core package alone has no IMAP: that is a program of its own. */
function hasImap() {
  return ['/usr/lib/dovecot', '/usr/libexec/dovecot', '/opt/homebrew/opt/dovecot/libexec/dovecot'].some((folder) =>
    existsSync(join(folder, 'imap')),
  )
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

function install() {
  console.error('Installing Dovecot, to try mailboxes against it (only this once) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'dovecot-imapd']]) {
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...step], { env, encoding: 'utf8' })
    if (status !== 0) console.error(stderr.trim())
  }
  return findDovecot()
}
