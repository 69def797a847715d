import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Locator } from 'playwright-core'
import { HostError } from '../../src/host/host-error.ts'
import type { Files } from '../../src/values/ports.ts'
import { findChromium } from '../chromium.mjs'

/** An empty folder, and how to be rid of it. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(realpathSync(tmpdir()), 'integreat-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export function textOf(files: Files, path: string): string | undefined {
  const bytes = files.read(path)
  return bytes && new TextDecoder().decode(bytes)
}

/** The code of the HostError that an action throws. */
export function codeOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    return error instanceof HostError ? error.code : `not a HostError: ${error}`
  }
  return 'no error'
}

const browserPath: string | undefined = findChromium()
export const hasBrowser = browserPath !== undefined

export function launchBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  return chromium.launch({ executablePath: browserPath ?? '', args })
}

/** What a reader sees of an element. */
export async function seen(locator: Locator): Promise<string> {
  await locator.first().waitFor({ state: 'attached' })
  return (await locator.allInnerTexts())[0] ?? ''
}

export interface Answer {
  readonly status: number
  readonly headers: string
  readonly body: string
}

/** Sends a request byte for byte: `fetch` would tidy its path and refuse its headers. */
export function ask(
  address: string,
  target: string,
  { method = 'GET', headers = [] }: { readonly method?: string; readonly headers?: readonly string[] } = {},
): Promise<Answer> {
  const { port, host } = new URL(address)
  const hostHeader = headers.some((line) => /^host:/i.test(line)) ? [] : [`Host: ${host}`]
  const lines = [`${method} ${target} HTTP/1.1`, ...hostHeader, 'Connection: close', ...headers, '', '']
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(lines.join('\r\n'), 'latin1'))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(readAnswer(Buffer.concat(chunks).toString())))
  })
}

function readAnswer(text: string): Answer {
  const [headers = '', ...body] = text.split('\r\n\r\n')
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(headers)?.[1] ?? 0), headers, body: body.join('\r\n\r\n') }
}

/** Two hundred and more ways to write the way out of a folder, each to `name` beside it. */
export function waysOut(name: string): string[] {
  const dots = [
    '..',
    '%2e%2e',
    '.%2e',
    '%2E.',
    '%252e%252e',
    '%c0%ae%c0%ae',
    '\uff0e\uff0e',
    '..;',
    '..%00',
    '...',
    '. .',
    '%5c..',
  ]
  const slashes = ['/', '%2f', '%5c', '\\', '%252f', '//', '/./', '%c0%af', '\uff0f']
  const climbs = dots.flatMap((dot) =>
    slashes.flatMap((slash) => [`/${dot}${slash}${name}`, `/de/${dot}${slash}${dot}${slash}${name}`]),
  )
  const special = [
    '/.git/config',
    '/.env',
    '/%2eenv',
    '/de/.hidden',
    '/@fs/etc/passwd',
    '/@fs/etc/passwd?raw??',
    '/@id/x',
    '/file:///etc/passwd',
    '//etc/passwd',
    '///etc/passwd',
    '/etc/passwd',
    '/%00',
    '/index.html%00.txt',
    '/index.html::$DATA',
    '/C:/windows/win.ini',
    '/..',
    '/../',
    'http://127.0.0.1/../x',
    '*',
    '/%',
    '/%zz',
    '/%ff',
    '/away/secret.txt',
    '/link.txt',
    '/__integreat/../../secret.txt',
    '/__integreat/',
  ]
  return [...climbs, ...special]
}
