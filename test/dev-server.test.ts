import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDevServer, type DevServer } from '../src/host/dev-server.ts'
import type { Message } from '../src/values/message.ts'
import { ask, hasBrowser, launchBrowser, waysOut } from './support/host.ts'

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'"

function page(body: string): string {
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>x</title></head><body>${body}</body></html>`
}

function site(files: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]))
}

const files = {
  'de/index.html': page('<h1>Start</h1>'),
  'de/404.html': page('<h1>fehlt</h1>'),
  'assets/style.css': 'body { color: red }',
  'favicon.ico': '',
}

let server: DevServer

beforeEach(async () => {
  server = await createDevServer({ port: 0, basePath: '/' })
})

afterEach(() => server.close())

describe('the development server', () => {
  test('says that the site is being built until it is', async () => {
    const answer = await ask(server.address, '/de/')
    expect(answer).toMatchObject({ status: 503, body: expect.stringContaining('The site is being built.') })
    expect(answer.body).toContain('/__integreat/client.js')
  })

  test('serves what was published, with its script in every page and nowhere else', async () => {
    server.publish(site(files))
    const { status, headers, body } = await ask(server.address, '/de/')
    expect(status).toBe(200)
    expect(body).toMatch(/<h1>Start<\/h1><script type="module" src="\/__integreat\/client\.js\?build=[\w-]+"><\/script><\/body><\/html>$/)
    expect(body).toContain(policy)
    expect(headers).toMatch(/^Cache-Control: no-store$/m)
    expect(await ask(server.address, '/assets/style.css')).toMatchObject({ body: 'body { color: red }' })
    expect(await ask(server.address, '/de/x/')).toMatchObject({ status: 404, body: expect.stringContaining('fehlt') })
    expect((await ask(server.address, '/de')).headers).toContain('Location: /de/')
  })

  test('keeps what was published although the Map goes on changing', async () => {
    const published = site(files)
    server.publish(published)
    published.delete('de/index.html')
    expect(await ask(server.address, '/de/')).toMatchObject({ status: 200 })
  })

  test('takes a site without changes for the same, so that no page is loaded again', async () => {
    const published = site(files)
    const build = async () => /build=([\w-]+)/.exec((await ask(server.address, '/de/')).body)?.[1]
    server.publish(published)
    const first = await build()
    server.publish(new Map(published))
    expect(await build()).toBe(first)
    server.publish(site(files))
    expect(await build()).not.toBe(first)
  })

  test('adds no permission for other origins', async () => {
    server.publish(site(files))
    const { host } = new URL(server.address)
    for (const path of ['/de/', '/__integreat/client.js', '/assets/style.css', '/nothing']) {
      const { headers } = await ask(server.address, path, { headers: [`Origin: http://${host}`] })
      expect(headers).not.toMatch(/access-control/i)
      expect(headers).toMatch(/^Cross-Origin-Resource-Policy: same-origin$/m)
      expect(headers).toMatch(/^X-Content-Type-Options: nosniff$/m)
      expect(headers).toMatch(/^X-Frame-Options: DENY$/m)
    }
  })
})

test('no way of writing an address leads to anything that was not published', { timeout: 30_000 }, async () => {
  server.publish(site(files))
  for (const way of waysOut('secret.txt')) {
    const { status, body } = await ask(server.address, Buffer.from(way).toString('latin1'))
    expect([400, 403, 404], way).toContain(status)
    expect(body, way).not.toMatch(/root:/)
  }
  expect(await ask(server.address, '/de/')).toMatchObject({ status: 200 })
})

test('forty hostile requests are refused, and the server lives', async () => {
  server.publish(site(files))
  const { port } = new URL(server.address)
  const hosts = ['evil.example', `evil.example:${port}`, 'localhost', '127.0.0.1', 'localhost:1', `localhost.evil.example:${port}`,
    `127.0.0.1.nip.io:${port}`, `0.0.0.0:${port}`, `[::]:${port}`, `localhost:${port}.evil.example`, `localhost:${port}@evil.example`,
    `evil.example#localhost:${port}`, `localhost :${port}`, `localhost:0${port}`, '', '\u00a0', `2130706433:${port}`, `0x7f.1:${port}`]
  const origins = ['null', 'http://evil.example', `https://localhost:${port}`, `http://localhost`, `http://localhost:1`, `http://localhost:${port}/`,
    `http://localhost:${port}.evil.example`, `http://evil.example:${port}`, `http://127.0.0.1.nip.io:${port}`, 'file://', 'chrome-extension://abc', '',
    `HTTP://LOCALHOST:${port}`, `http://localhost:${port} http://evil.example`]
  const local = `Host: localhost:${port}`
  const requests = [
    ...hosts.map((host) => [`Host: ${host}`]),
    ...origins.map((origin) => [local, `Origin: ${origin}`]),
    [local, 'Host: evil.example'],
    ['Host: evil.example', local],
    [local, 'Origin: http://evil.example', `Origin: http://localhost:${port}`],
    [local, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: script'],
    [local, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe'],
    [local, 'Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: cors', 'Sec-Fetch-Dest: empty'],
    [local, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: websocket', 'Upgrade: websocket', 'Sec-WebSocket-Key: x'],
    [local, 'Sec-Fetch-Site: nonsense'],
  ]
  expect(requests.length).toBeGreaterThanOrEqual(40)
  for (const headers of requests) {
    for (const path of ['/de/', '/__integreat/events', '/__integreat/client.js']) {
      const answer = await ask(server.address, path, { headers })
      // Node itself refuses a request with two hosts.
      expect([400, 403], headers.join(', ')).toContain(answer.status)
      expect(answer.body).not.toContain('Start')
      expect(answer.body).not.toContain('build')
    }
  }
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`]) {
    expect(await ask(server.address, '/de/', { headers: [`Host: ${host}`] })).toMatchObject({ status: 200 })
  }
  const link = [local, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document']
  expect(await ask(server.address, '/de/', { headers: link })).toMatchObject({ status: 200 })
})

describe.skipIf(!hasBrowser)('in a browser (skipped where there is no Chromium)', () => {
  let browser: Browser
  let tab: Page
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  beforeEach(async () => {
    complaints.length = 0
    tab = await browser.newPage()
    tab.on('console', (line) => complaints.push(line.text()))
    tab.on('pageerror', (error) => complaints.push(error.message))
    server.publish(site(files))
    await tab.goto(`${server.address}de/`)
  })
  afterEach(() => tab.close())

  const errors: readonly Message[] = [
    {
      file: 'de/rent.md',
      place: { line: 2, column: 8, endColumn: 14 },
      level: 'error',
      ruleId: 'front-matter',
      reason: 'A value with a colon <img src=x onerror=alert(1)> needs quotes.',
      expected: ['title: "Hilfe: Wohnen"'],
      note: 'Put it in quotes.',
    },
    { file: 'de/work.md', level: 'error', ruleId: 'title-missing', reason: 'The page has no title.' },
  ]
  const sourceOf = (file: string) => (file === 'de/rent.md' ? '---\ntitle: Hilfe: Wohnen\n---\n' : undefined)

  test('a page is loaded again when a newer one was published, and stays where it was scrolled', async () => {
    const long = (text: string) => site({ ...files, 'de/index.html': page(`<h1>${text}</h1>${'<p>line</p>'.repeat(300)}`) })
    server.publish(long('Second'))
    server.reload()
    await tab.getByText('Second').waitFor()
    await tab.evaluate(() => scrollTo(0, 2000))
    server.publish(long('Third'))
    server.reload()
    await tab.getByText('Third').waitFor()
    await expect.poll(() => tab.evaluate(() => scrollY)).toBe(2000)
    expect(complaints).toEqual([])
  })

  test('a page that was loaded before the site was built is loaded again', async () => {
    const other = await createDevServer({ port: 0 })
    await tab.goto(`${other.address}de/`)
    await tab.getByText('The site is being built.').waitFor()
    other.publish(site(files))
    other.reload()
    await tab.getByText('Start').waitFor()
    await other.close()
  })

  test('findings lie over the last good page, as text, with their lines', async () => {
    server.showErrors(errors, sourceOf)
    const dialog = tab.getByRole('dialog', { name: '2 errors' })
    await dialog.waitFor()
    const text = await dialog.innerText()
    expect(text).toContain('de/rent.md:2:8  error  front-matter'.replaceAll('  ', ' '))
    expect(text).toContain('<img src=x onerror=alert(1)> needs quotes.')
    expect(text).toContain('> 2 | title: Hilfe: Wohnen\n    |        ^^^^^^')
    expect(text).toContain('Did you mean title: "Hilfe: Wohnen"? Put it in quotes.')
    expect(text).toContain('The page has no title.')
    expect(await dialog.locator('img').count()).toBe(0)
    expect(await tab.getByRole('heading', { name: 'Start', includeHidden: true }).isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })

  test('findings are reached and closed by the keyboard, and stay closed until they change', async () => {
    server.showErrors(errors, sourceOf)
    const dialog = tab.getByRole('dialog')
    await dialog.waitFor()
    expect(await tab.getByRole('button', { name: 'Close' }).evaluate((button) => button.matches(':focus'))).toBe(true)
    await tab.keyboard.press('Tab')
    expect(await dialog.locator('pre').evaluate((pre) => pre.matches(':focus'))).toBe(true)
    await tab.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    server.showErrors(errors, sourceOf)
    server.showErrors(errors.slice(1), sourceOf)
    await tab.getByRole('dialog', { name: '1 error' }).waitFor()
    await tab.getByRole('button', { name: 'Close' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  test('findings are there for a page that is opened later, and gone once they are mended', async () => {
    server.showErrors(errors, sourceOf)
    await tab.goto(`${server.address}de/nothing/`)
    await tab.getByRole('dialog').waitFor()
    server.showErrors([], sourceOf)
    await tab.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('more findings than anybody reads are counted', async () => {
    const many = Array.from({ length: 72 }, (_, line) => ({ ...errors[1], file: `de/${line}.md` }) as Message)
    server.showErrors(many, sourceOf)
    await tab.getByText('The terminal shows 22 more.').waitFor()
  })
})
