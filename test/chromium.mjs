// Finds Chromium for the browser tests; brings Debian's package where there is none and we may.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

// Chromium without a window of its own opens pages in half the time.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of a Chromium, or undefined. `CHROMIUM` names one. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = [process.env.CHROMIUM, ...names.flatMap((name) => folders.map((folder) => join(folder, name)))]
  return paths.find((path) => path && isExecutable(path))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Installs Debian's Chromium where there is none; says what to run where that is not possible. */
export function bringChromium() {
  const found = findChromium()
  if (found) return found
  const isRoot = process.getuid?.() === 0
  if (isRoot && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
    console.error('There is no Chromium: installing it from the Debian packages.')
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    execFileSync('apt-get', ['update'], options)
    const install = ['install', '--yes', '--no-install-recommends', 'fonts-noto-core']
    // Older systems have the whole browser only.
    const { status } = spawnSync('apt-get', [...install, 'chromium-headless-shell'], options)
    if (status !== 0) execFileSync('apt-get', [...install, 'chromium'], options)
    return findChromium()
  }
  console.error(
    'There is no Chromium, so the tests in a browser are skipped. Install it with: sudo apt-get install chromium',
  )
  return undefined
}
