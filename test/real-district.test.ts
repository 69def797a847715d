import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BuildResult, build, check } from '../src/flow/build.ts'
import { confirm } from '../src/flow/confirm.ts'
import { readAssets } from '../src/host/assets.ts'
import { createMemory } from '../src/host/memory.ts'
import { isIcon, pictureSize } from '../src/imports/integreat/icons.ts'
import { keywordLabels } from '../src/imports/integreat/keyword-labels.ts'
import { createTestHost, shelves } from './support/build.ts'
import { crawl } from './support/crawl.ts'
import { absence, isPresent, type Page, readDump, runImport } from './support/district.ts'
import { inEnglish } from './support/findings.ts'
import { attribute, elementsOf, findElement, hasClass, readHtml, textOf } from './support/html.ts'
import { withSearch } from './support/search.ts'
import { wordsOf } from './support/words.ts'

const languages = ['de', 'en'] as const
const origin = 'https://example.org'

type Root = ReturnType<typeof readHtml>

describe.skipIf(!isPresent)(`a real district, imported and built${absence}`, { timeout: 120_000 }, () => {
  let result: BuildResult
  let files: ReadonlyMap<string, Uint8Array>
  /** The built page of every page of a dump. */
  let pages: ReadonlyArray<{ readonly source: Page; readonly built: Root | undefined }>

  beforeAll(async () => {
    const { tree } = runImport(runImport(new Map(), 'de').tree, 'en')
    const output = createMemory()
    const assets = readAssets(join(import.meta.dirname, '../dist/assets'))
    const host = { ...createTestHost(createMemory(Object.fromEntries(tree)), output), assets }
    const options = { drafts: 'hide', warnings: 'allowed', now: '2026-03-01T00:00:00.000Z' } as const
    result = await withSearch((search) => build({ ...host, search }, shelves, options))
    files = output.files
    pages = languages.flatMap((language) =>
      readDump(language).map((source) => {
        const bytes = files.get(`${source.path.normalize('NFC').slice(1)}index.html`)
        return { source, built: bytes && readHtml(withoutHints(bytes)) }
      }),
    )
  }, 300_000)

  test('has no error and is published whole', () => {
    expect(result.messages.filter((message) => message.level === 'error')).toEqual([])
    expect(result.published).toEqual(['lkaugsburg'])
    const count = (language: string) =>
      pages.filter(({ source, built }) => built && source.path.startsWith(`/lkaugsburg/${language}/`)).length
    expect({ de: count('de'), en: count('en') }).toEqual({ de: 238, en: 233 })
  })

  test('keeps every telephone and mail link of its texts', () => {
    const kept = { tel: 0, mailto: 0 }
    for (const { source, built } of pages) {
      const text = built && contentOf(built)
      const shown = text ? contactsOf(text) : []
      for (const contact of contactsOf(readHtml(source.content))) {
        const at = shown.indexOf(contact)
        expect(at, `${source.path}: ${contact}`).not.toBe(-1)
        shown.splice(at, 1)
        kept[contact.startsWith('tel:') ? 'tel' : 'mailto'] += 1
      }
    }
    expect(kept).toEqual({ tel: 481, mailto: 315 })
  })

  test('shows every word of every page, in its order', () => {
    for (const { source, built } of pages) {
      const heading = built && findElement(built, (element) => element.tagName === 'h1')
      const text = built && contentOf(built)
      const shown = `${heading ? textOf(heading) : ''}\n${text ? textOf(text) : ''}`
      expect(letters(shown), source.path).toBe(
        letters(`${textOf(readHtml(source.title))}\n${visibleText(source.content)}`),
      )
    }
  })

  // Each was looked at: the two texts really say something else, save one where the German number lacks a digit.
  test('says of confirmed translations only what is really otherwise in them', async () => {
    const { tree } = runImport(runImport(new Map(), 'de').tree, 'en')
    const host = createTestHost(createMemory(Object.fromEntries(tree)))
    const names = [...tree.keys()].filter((path) => /\/en\/.*\.md$/.test(path))
    const history = { state: { kind: 'absent' }, versions: () => [], changed: () => [] } as const
    await confirm(host, shelves, history, { files: names, minor: false, others: 'skip' })
    const now = '2026-03-01T00:00:00.000Z'
    const { messages } = await check(host, shelves, { drafts: 'hide', warnings: 'allowed', now })
    const errors = messages.filter(({ level }) => level === 'error')
    expect(
      errors
        .map(inEnglish)
        .map(({ ruleId, reason }) => `${ruleId} ${/"(.*?)"/.exec(reason)?.[1]}`)
        .sort(),
    ).toEqual([
      'translation-amount 2,42',
      'translation-amount 968',
      'translation-phone +4982131023261',
      'translation-phone +49821346870',
      'translation-phone +4982144814156',
      'translation-phone +4982147874836',
      'translation-phone +4982199880',
      'translation-phone 0151/15582999',
      'translation-phone 01733521408',
      'translation-phone 0821 31663601',
      'translation-phone 0821/31023215',
    ])
  })

  test('loads nothing from elsewhere, and every address within it leads to a page and its place', () => {
    const found = crawl({ files, origin, basePath: '/' })
    expect(found.pages).toBeGreaterThan(471)
    expect(found.foreign).toEqual([])
    expect(found.broken).toEqual([])
  })
})

/** A page without what only screen readers say of its links: where they lead. */
function withoutHints(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/<span class="visually-hidden"> \([^<]*\)<\/span>/g, '')
}

/** The numbers to call, as the digits that are dialled, and the mail addresses that links lead to. */
function contactsOf(node: Parameters<typeof elementsOf>[0]): string[] {
  return elementsOf(node).flatMap((element) => {
    const href = decodeURI(attribute(element, 'href') ?? '').replace(/\s/g, '')
    if (href.startsWith('mailto:')) return [href]
    if (!href.startsWith('tel:')) return []
    return [`tel:${href.replace(/[^\d+]/g, '').replace(/^\+490?|^0049|^0(?=[1-9])/, '+49')}`]
  })
}

function contentOf(page: Root) {
  return findElement(page, (element) => hasClass(element, 'text'))
}

/**
 * What a reader sees of a page on the platform, without its icons, the line of keywords, the notice of a page without a
 * text, and bullets that were typed: each of them has another form on our page. A description that is only the file's
 * name is none.
 */
function visibleText(content: string): string {
  const lines = textOf(readHtml(content), (image) => {
    const src = attribute(image, 'src') ?? ''
    const alt = attribute(image, 'alt') ?? ''
    return isIcon(src, pictureSize(image.properties)) || src.includes(`/${alt}.`) ? '' : alt
  }).split('\n')
  if (lines.some((line) => /Sie ist aber in diesen Sprachen verfügbar:|It is however available in/.test(line)))
    return ''
  const keywords = lines.findIndex((line) => keywordLabels.has((line.split(':')[0] ?? '').trim().toLowerCase()))
  return lines
    .filter((_, index) => index !== keywords)
    .map((line) => line.replace(/^\s*(?:•|-\s)\s*/u, ''))
    .join('\n')
}

/** A text without its blanks: mended links lose the blanks that a translation put into a number. */
function letters(text: string): string {
  return wordsOf(text).join('')
}
