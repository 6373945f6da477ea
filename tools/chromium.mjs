import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** Finds the browser for the journeys: CHROMIUM, else one of this system, else null. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env.CHROMIUM, ...onPath, ...elsewhere].find((file) => file && existsSync(file)) ?? null
}

/** The same, but as root on Debian or Ubuntu it installs one; ends the process with a sentence when there is none. */
export function needChromium() {
  const found = findChromium() ?? (canInstall() ? install() : null)
  if (found !== null) return found
  console.error('The journeys need a browser: install Chromium or Chrome, or name one with CHROMIUM=/path/to/it.')
  process.exit(1)
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

function install() {
  console.error('Installing Chromium for the journeys (only this once) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...step], { env, encoding: 'utf8' })
    if (status !== 0) console.error(stderr.trim())
  }
  return findChromium()
}
