import type { ChildProcess } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, launchBrowser, temporaryFolder } from './support/host.ts'
import { type Run, runProgram } from './support/program.ts'

test('other devices are let in only by somebody who said so', async () => {
  const content = join(import.meta.dirname, 'fixtures/sites/golden-single/content')
  const { code, stderr } = await runProgram(['dev', content, '--port', '0', '--host'])
  expect(code).toBe(2)
  expect(stderr).toContain('--host shows the pages to everybody in your network. Add --yes')
})

describe.skipIf(!hasBrowser)('integreat dev, in a browser (skipped where there is no Chromium)', () => {
  const folder = temporaryFolder()
  const content = join(folder.path, 'content')
  const file = join(content, 'de/town.md')
  let child: ChildProcess
  let ended: Promise<Run>
  let browser: Browser
  let tab: Page

  beforeAll(async () => {
    cpSync(join(import.meta.dirname, 'fixtures/sites/golden-single/content'), content, { recursive: true })
    const address = await new Promise<string>((resolve) => {
      ended = runProgram(['dev', content, '--port', '0'], {
        watch: (process) => {
          child = process
          process.stdout?.on('data', (text: string) => resolve(text.trim()))
        },
      })
    })
    browser = await launchBrowser()
    tab = await browser.newPage()
    await tab.goto(`${address}de/town/`)
  })
  afterAll(async () => {
    child.kill('SIGKILL')
    await browser?.close()
    folder.remove()
  })

  const edit = (change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')))

  test('a saved change is on the screen without a key pressed', async () => {
    edit((text) => `${text}\nEin neuer Satz.\n`)
    await tab.locator('main').getByText('Ein neuer Satz.').waitFor()
  })

  test('a mistake lies over the last good page with its file and line, and goes when it is mended', async () => {
    edit((text) => text.replace('Ein neuer Satz.', '[weg](nowhere.md)'))
    await tab.getByRole('dialog').getByText('This link leads nowhere', { exact: false }).waitFor()
    await tab.locator('main').getByText('Ein neuer Satz.').waitFor({ state: 'attached' })
    await tab
      .getByRole('dialog')
      .getByText(/de\/town\.md:\d+:1/)
      .waitFor()
    edit((text) => text.replace('[weg](nowhere.md)', 'Ein letzter Satz.'))
    await tab.locator('main').getByText('Ein letzter Satz.').waitFor()
    await tab.getByRole('dialog').getByText('This link leads nowhere', { exact: false }).waitFor({ state: 'hidden' })
  })

  test('a page that is removed is gone from the menu, and a wrong configuration ends nothing', async () => {
    const configuration = join(content, 'municipality.yaml')
    const text = readFileSync(configuration, 'utf8')
    writeFileSync(configuration, `${text}\nnmae: x\nname: y\n`)
    await tab.getByText('municipality.yaml', { exact: false }).first().waitFor()
    writeFileSync(configuration, text)
    await tab.locator('main').getByText('Ein letzter Satz.').waitFor()
    rmSync(file)
    // Not by the tab, which loads itself again at the same moment.
    await expect.poll(async () => (await fetch(tab.url())).status, { timeout: 30_000 }).toBe(404)
  })

  test('the end is asked for with a signal, and the program ends well', async () => {
    child.kill('SIGINT')
    expect((await ended).code).toBe(0)
  })
})
