import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDevServer, type DevServer } from '../src/host/dev-server.ts'
import type { Message } from '../src/values/message.ts'
import { files, page, site } from './support/dev-site.ts'
import { plain } from './support/findings.ts'
import { hasBrowser, launchBrowser } from './support/host.ts'

let server: DevServer

beforeEach(async () => {
  server = await createDevServer({ port: 0, basePath: '/' })
})

afterEach(() => server.close())

describe.skipIf(!hasBrowser)('a page under development, in a browser (skipped where there is no Chromium)', () => {
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
      reason: plain('A value with a colon <img src=x onerror=alert(1)> needs quotes.'),
      expected: ['title: "Hilfe: Wohnen"'],
      note: plain('Put it in quotes.'),
    },
    { file: 'de/work.md', level: 'error', ruleId: 'title-missing', reason: plain('The page has no title.') },
  ]
  const sourceOf = (file: string) => (file === 'de/rent.md' ? '---\ntitle: Hilfe: Wohnen\n---\n' : undefined)

  test('a page is loaded again when a newer one was published, and stays where it was scrolled', async () => {
    const long = (text: string) =>
      site({ ...files, 'de/index.html': page(`<h1>${text}</h1>${'<p>line</p>'.repeat(300)}`) })
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

  test('a page that is as it was in the newer one is not loaded again', async () => {
    await tab.evaluate(() => document.body.setAttribute('data-kept', ''))
    server.replace([['de/rent/index.html', page('<h1>Rent</h1>')]])
    server.reload()
    server.showErrors(errors, sourceOf)
    await tab.getByRole('dialog').waitFor()
    expect(await tab.locator('body[data-kept]').count()).toBe(1)
    server.replace([['de/index.html', page('<h1>Later</h1>')]])
    server.reload()
    await tab.getByText('Later').waitFor()
    expect(complaints).toEqual([])
  })

  describe('where only the text of a page has changed', () => {
    const withMenu = (title: string, text: string, menu = 'Menu', script = 'page.1a.js') =>
      page(`<main><h1>${text}</h1></main><nav>${menu}</nav><script src="/assets/${script}"></script>`).replace(
        '<title>x</title>',
        `<title>${title}</title><meta property="og:title" content="${title}">`,
      )
    const show = (html: string) => {
      server.replace([['de/index.html', html]])
      server.reload()
    }
    const scripts = { 'assets/page.1a.js': '', 'assets/search.1a.js': '' }
    const isKept = () => tab.evaluate(() => document.body.hasAttribute('data-kept'))

    async function open(html: string): Promise<void> {
      server.publish(site({ ...files, ...scripts, 'de/index.html': html }))
      await tab.goto(`${server.address}de/`)
      await tab.evaluate(() => document.body.setAttribute('data-kept', ''))
    }

    test('it is put in place, with the title, without loading the page', async () => {
      await open(withMenu('One', 'First'))
      for (const [title, text] of [
        ['One', 'Second'],
        ['Two', 'Third'],
      ] as const) {
        show(withMenu(title, text))
        await tab.getByRole('heading', { name: text }).waitFor()
        expect(await tab.title()).toBe(title)
      }
      expect(await tab.getByRole('heading').count()).toBe(1)
      expect(await isKept()).toBe(true)
      expect(complaints).toEqual([])
    })

    test('what changes around it still loads the page, also later', async () => {
      await open(withMenu('One', 'First'))
      show(withMenu('One', 'Second'))
      await tab.getByText('Second').waitFor()
      show(withMenu('One', 'Second', 'Other menu'))
      await tab.getByText('Other menu').waitFor()
      expect(await isKept()).toBe(false)
    })

    test('an answer that comes late changes nothing', async () => {
      await open(withMenu('One', 'First'))
      let sendLate = () => {}
      let hear = () => {}
      const isAsked = new Promise<void>((resolve) => (hear = resolve))
      const isLate = new Promise<void>((resolve) => (sendLate = resolve))
      const holdBack = async (route: Route) => {
        const response = await route.fetch()
        hear()
        await isLate
        await route.fulfill({ response })
      }
      await tab.route('**/de/', holdBack, { times: 1 })
      show(withMenu('One', 'Second'))
      await isAsked
      show(withMenu('One', 'Third'))
      await tab.getByText('Third').waitFor()
      sendLate()
      await tab.waitForTimeout(300)
      expect(await tab.getByRole('heading').textContent()).toBe('Third')
      expect(await isKept()).toBe(true)
    })

    test('a page whose script works on the text is loaded again', async () => {
      await open(withMenu('One', 'First', 'Menu', 'search.1a.js'))
      show(withMenu('One', 'Second', 'Menu', 'search.1a.js'))
      await tab.getByText('Second').waitFor()
      expect(await isKept()).toBe(false)
    })
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
    const text = (await dialog.locator('h3, p, pre').allTextContents()).join('\n')
    expect(text).toContain('de/rent.md:2:8  error  front-matter')
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
