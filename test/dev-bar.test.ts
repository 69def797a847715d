import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editorAddress } from '../src/cli/editor.ts'
import { workshop } from '../src/cli/workshop.ts'
import { build } from '../src/flow/build.ts'
import { createPageDesk, type PageDesk } from '../src/flow/page-facts.ts'
import { type Tell, toText } from '../src/ground/sentence.ts'
import { createDevServer, type DevServer } from '../src/host/dev-server.ts'
import { createMemory } from '../src/host/memory.ts'
import { networkAddresses } from '../src/host/network-address.ts'
import { tellGerman } from '../src/rules/german.ts'
import type { Message } from '../src/values/message.ts'
import { barriersOf, bringAxe } from './support/axe.ts'
import { createTestHost, shelvesWith } from './support/build.ts'
import { plain } from './support/findings.ts'
import { ask, hasBrowser, launchBrowser, seen } from './support/host.ts'
import { shippedAssets } from './support/site.ts'

const content = {
  'integreat.yaml': 'title: Netz\nbase_url: https://example.org/hilfe/\nlanguages: [de, ar, en]\n',
  'municipalities/linden/municipality.yaml': 'name: Linden\nlanguages: [de, ar, en]\n',
  'municipalities/linden/de/index.md': '---\ntitle: Willkommen\n---\nText.\n',
  'municipalities/linden/de/größe.md': '---\ntitle: Größe\n---\n[Amt](tel:+49821x3240)\n',
  'municipalities/linden/ar/größe.md': '---\ntitle: مساحة\n---\nنص\n',
  'municipalities/linden/de/plan.md': '---\ntitle: Plan\nstatus: draft\n---\nText.\n',
}

let desk: PageDesk
let files: ReadonlyMap<string, Uint8Array>
let messages: readonly Message[]

beforeAll(async () => {
  desk = createPageDesk()
  const output = createMemory()
  const host = { ...createTestHost(createMemory(content), output), assets: shippedAssets() }
  const withDesk = shelvesWith({ siteOutputs: [...workshop.siteOutputs, desk.output] })
  const options = { drafts: 'show', warnings: 'allowed', now: '2026-03-01T00:00:00.000Z' } as const
  messages = (await build(host, withDesk, options)).messages
  files = output.files
})

const page = 'linden/de/gr%C3%B6%C3%9Fe/'

async function serve(to: 'this machine' | 'network' = 'this machine', tell?: Tell): Promise<DevServer> {
  const server = await createDevServer({
    port: 0,
    basePath: '/hilfe/',
    to,
    factsAt: desk.factsAt,
    findingsIn: (file) => messages.filter((message) => message.file === file),
    editAddress: (file, place) => editorAddress('/office/content', file, place),
    ...(tell && { tell }),
  })
  server.publish(files)
  return server
}

test('a page is traced to its file, with the state of each language', () => {
  const facts = desk.factsAt('/linden/de/größe/')
  expect(facts).toMatchObject({ file: 'municipalities/linden/de/größe.md', isDraft: false })
  expect(facts?.languages.map(({ tag, state, isDone, href }) => [tag, toText(state), isDone, href])).toEqual([
    ['de', 'source', true, '/hilfe/linden/de/gr%C3%B6%C3%9Fe/'],
    ['ar', 'unverified', false, '/hilfe/linden/ar/gr%C3%B6%C3%9Fe/'],
    ['en', 'missing', false, '/hilfe/linden/en/gr%C3%B6%C3%9Fe/'],
  ])
  expect(desk.factsAt('/linden/en/größe/')).toMatchObject({ shownIn: 'Deutsch' })
  expect(desk.factsAt('/linden/de/plan/')).toMatchObject({ isDraft: true })
  for (const none of ['', '/', '/linden/', '/linden/de/search/', '/../de/', '/linden/xx/größe/'])
    expect(desk.factsAt(none), none).toBeUndefined()
})

test('a file opens by an address that names it and nothing else', () => {
  expect(editorAddress('/a b', 'de/größe?#%.md', { line: 3, column: 7 })).toBe(
    'vscode://file/a%20b/de/gr%C3%B6%C3%9Fe%3F%23%25.md:3:7',
  )
  expect(editorAddress('C:\\content', 'de/x.md')).toContain('vscode://file/C:/content/')
})

test('what is built holds nothing of the bar', () => {
  for (const [path, bytes] of files)
    expect(Buffer.from(bytes).includes('__integreat') || Buffer.from(bytes).includes('integreat-bar'), path).toBe(false)
})

test('what a page is made of is told to pages of this server only', async () => {
  const server = await serve()
  const target = `/__integreat/page?path=/hilfe/${page}`
  expect(JSON.parse((await ask(server.address, target)).body)).toMatchObject({
    page: { file: 'municipalities/linden/de/größe.md' },
    edit: 'vscode://file/office/content/municipalities/linden/de/gr%C3%B6%C3%9Fe.md',
  })
  for (const headers of [['Origin: http://evil.example'], ['Host: evil.example'], ['Sec-Fetch-Site: cross-site']])
    expect(await ask(server.address, target, { headers }), headers[0]).toMatchObject({ status: 403 })
  for (const query of ['', '?path=', '?path=%', '?path=%25', '?path=/hilfe/%252e%252e/', '?path=/linden/de/'])
    expect((await ask(server.address, `/__integreat/page${query}`)).body, query).toBe('{"findings":[]}')
  await server.close()
})

const [address] = networkAddresses()

describe.runIf(address)('with --host (skipped where there is no network)', () => {
  test('another device gets the pages, under this address only, and nothing that editors see', async () => {
    const server = await serve('network')
    server.showErrors([{ file: 'de/x.md', level: 'error', ruleId: 'x', reason: plain('Secret.') }], () => undefined)
    const other = server.networkAddress ?? ''
    expect(other).toContain(address ?? '?')
    const { status, body } = await fetch(`${other}${page}`).then(async (got) => ({
      status: got.status,
      body: await got.text(),
    }))
    expect([status, body.includes('Größe')]).toEqual([200, true])
    expect((await fetch(new URL('/__integreat/page?path=/', other))).status).toBe(403)
    const events = await fetch(new URL('/__integreat/events', other))
    const { value } = (await events.body?.getReader().read()) ?? {}
    expect(new TextDecoder().decode(value)).toMatch(/^data: \{"build":"[\w-]+","messages":\[\]\}/)
    const { port } = new URL(server.address)
    expect(await ask(server.address, '/hilfe/', { headers: [`Host: evil.example:${port}`] })).toMatchObject({
      status: 403,
    })
    const facts = JSON.parse((await ask(server.address, `/__integreat/page?path=/hilfe/${page}`)).body)
    expect(facts.phone).toMatchObject({ address: `${other}${page}`, path: expect.stringMatching(/^M0 0/) })
    await server.close()
  })
})

test('without --host, no other address of this machine is answered', async () => {
  const server = await serve()
  expect(server.networkAddress).toBeUndefined()
  const { port } = new URL(server.address)
  if (address) await expect(fetch(`http://${address}:${port}/hilfe/`)).rejects.toThrow()
  await server.close()
})

describe.skipIf(!hasBrowser)('the bar, in a browser (skipped where there is no Chromium)', () => {
  let browser: Browser
  let server: DevServer
  let tab: Page
  const complaints: string[] = []

  beforeAll(async () => {
    server = await serve('network')
    browser = await launchBrowser()
    tab = await (await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' })).newPage()
    tab.on('pageerror', (error) => complaints.push(error.message))
    tab.on('console', (line) => complaints.push(line.text()))
    await tab.goto(`${server.address}${page}`)
    await bar().waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const bar = () => tab.getByRole('region', { name: 'For editors' })

  test('names the file, which opens in the editor, and the state of each language', async () => {
    const file = bar().getByRole('link', { name: 'municipalities/linden/de/größe.md' })
    expect(await file.getAttribute('href')).toBe(
      'vscode://file/office/content/municipalities/linden/de/gr%C3%B6%C3%9Fe.md',
    )
    await bar().getByText('3 languages, 2 to look at').click()
    expect(await bar().getByRole('listitem').allInnerTexts()).toEqual([
      'Deutsch\nsource',
      'العربية\nunverified',
      'English\nmissing',
    ])
    await tab.keyboard.press('Escape')
    expect(await bar().getByRole('list').isVisible()).toBe(false)
    await bar().getByRole('link', { name: 'municipalities' }).focus()
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Enter')
    await bar().getByRole('link', { name: 'English' }).click()
    await tab.waitForURL('**/linden/en/**')
    expect(await seen(bar().getByText('Not translated'))).toBe('Not translated: shown in Deutsch')
    await tab.goto(`${server.address}linden/de/plan/`)
    await bar().getByText('Draft: readers do not get this page').waitFor()
    await tab.goto(`${server.address}${page}`)
    await bar().waitFor()
  })

  test('covers nothing: the end of the page can be scrolled above it, and it can be made small', async () => {
    const gap = () =>
      tab.evaluate(() => {
        scrollTo(0, document.body.scrollHeight)
        const section = document.querySelector('integreat-bar')?.shadowRoot?.querySelector('section')
        const footer = document.querySelector('footer')
        return (section?.getBoundingClientRect().top ?? 0) - (footer?.getBoundingClientRect().bottom ?? 0)
      })
    expect(await gap()).toBeGreaterThanOrEqual(-1)
    await bar().getByRole('button', { name: 'Hide' }).click()
    await bar().getByRole('button', { name: 'For editors' }).waitFor()
    expect(await bar().getByRole('link').count()).toBe(0)
    expect(await gap()).toBeGreaterThanOrEqual(-1)
    await tab.keyboard.press('Enter')
    await bar().getByRole('button', { name: 'Hide' }).waitFor()
  })

  test('shows the findings of the file, and a code for the phone', async () => {
    await bar().getByText('On a phone').click()
    expect(await bar().locator('svg path').getAttribute('d')).toMatch(/^M0 0/)
    await bar().getByText('1 finding').click()
    expect(await seen(bar().getByRole('heading'))).toMatch(
      /^municipalities\/linden\/de\/größe\.md:4:\d+ warning phone-invalid$/,
    )
    expect(await bar().getByRole('heading').getByRole('link').getAttribute('href')).toMatch(
      /gr%C3%B6%C3%9Fe\.md:4:\d+$/,
    )
  })

  test('speaks German where the findings do, and so does what lies over the page', async () => {
    const german = await serve('this machine', tellGerman)
    const other = await browser.newPage()
    await other.goto(`${german.address}${page}`)
    const own = other.getByRole('region', { name: 'Für die Redaktion' })
    await own.getByText('3 Sprachen, davon 2 zu prüfen').click()
    expect(await own.getAttribute('lang')).toBe('de')
    expect(await own.getByRole('listitem').allInnerTexts()).toEqual([
      'Deutsch\nAusgangstext',
      'العربية\nungeprüft',
      'English\nfehlt',
    ])
    await own.getByText('1 Meldung').click()
    expect(await seen(own.getByRole('heading'))).toMatch(/ Warnung phone-invalid$/)
    await own.getByText('ist keine Telefonnummer, die sich wählen lässt.').waitFor()
    german.showErrors(messages, () => undefined)
    const over = other.getByRole('dialog', { name: /^\d+ Warnungen$/ })
    await over.getByText('Diese Kommune hat kein Impressum').waitFor()
    await over.getByRole('button', { name: 'Schließen' }).click()
    await other.close()
    await german.close()
  })

  test('has no barrier, and nothing complains', async () => {
    for (const details of await bar().locator('summary').all()) {
      await details.click()
      await bringAxe(tab)
      expect(await barriersOf(tab, {})).toEqual([])
    }
    expect(complaints.filter((line) => !/Service Worker|destructure property/.test(line))).toEqual([])
  })
})
