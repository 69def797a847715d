import type { ElementContent, RootContent as HtmlContent, Root as HtmlRoot } from 'hast'
import type { Nodes, Root } from 'mdast'
import rehypeParse from 'rehype-parse'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { beforeAll, describe, expect, test } from 'vitest'
import { readYaml } from '../src/ground/front-matter.ts'
import type { ImportResult } from '../src/imports/index.ts'
import { isIcon, pictureSize } from '../src/imports/integreat/icons.ts'
import { keywordLabels } from '../src/imports/integreat/keyword-labels.ts'
import { absence, isPresent, type Page, readDump, runImport, type Tree } from './support/district.ts'
import { wordsOf } from './support/words.ts'

const folder = 'municipalities/lkaugsburg/'

describe.skipIf(!isPresent)(`the pages of a real district${absence}`, { timeout: 120_000 }, () => {
  let german: ReturnType<typeof runImport>
  let both: ReturnType<typeof runImport>
  let reversed: Tree

  beforeAll(() => {
    german = runImport(new Map(), 'de')
    both = runImport(german.tree, 'en')
    reversed = runImport(runImport(new Map(), 'en').tree, 'de').tree
  }, 300_000)

  test('become one file each, and nothing goes wrong', () => {
    expect(pagesOf(german.result, 'de')).toHaveLength(238)
    expect(pagesOf(both.result, 'en')).toHaveLength(233)
    expect([...german.result.messages, ...both.result.messages]).toEqual([])
    expect([...german.result.remove, ...both.result.remove]).toEqual([])
  })

  test('are the same bytes whichever language comes first', () => {
    expect([...reversed].sort(byPath)).toEqual([...both.tree].sort(byPath))
  })

  test('do not change when they are imported again', () => {
    for (const language of ['de', 'en']) {
      const again = runImport(both.tree, language)
      expect([...again.result.files.keys()]).toEqual([])
      expect(again.result.remove).toEqual([])
    }
  })

  test('keep every telephone and mail link', () => {
    expect(countLinks(german.result, 'de')).toEqual({ tel: 239, mailto: 156 })
    expect(countLinks(both.result, 'en')).toEqual({ tel: 242, mailto: 159 })
  })

  test('keep the targets of telephone and mail links in their order', () => {
    for (const { language, result } of [
      { language: 'de', result: german.result },
      { language: 'en', result: both.result },
    ]) {
      for (const page of pagesWithFiles(language, result)) {
        const before = [...page.content.matchAll(/href="((?:tel|mailto):[^"]*)"/g)].map((match) =>
          contact(match[1] ?? ''),
        )
        const after = linksOf(commonMark.parse(page.body)).map(contact)
        expect(
          after.filter((url) => /^(?:tel|mailto):/.test(url)),
          page.path,
        ).toEqual(before)
      }
    }
  })

  test('keep every visible word in its order', () => {
    for (const { language, result } of [
      { language: 'de', result: german.result },
      { language: 'en', result: both.result },
    ]) {
      for (const page of pagesWithFiles(language, result)) {
        expect(letters(visibleMarkdown(parse(page.body), page.body)), page.path).toBe(
          letters(visibleHtml(page.content)),
        )
      }
    }
  })

  test('lead to one another by files that exist', () => {
    for (const [path, text] of both.tree) {
      if (!path.endsWith('.md')) continue
      for (const url of linksOf(parse(bodyOf(text)))) {
        if (/^[a-z]+:/.test(url)) continue
        const target = new URL(url, `file:///${encodeURI(path)}`).pathname.slice(1)
        expect(both.tree.has(decodeURIComponent(target)), `${path}: ${url}`).toBe(true)
      }
    }
  })

  test('carry their keywords as a list', () => {
    const withKeywords = (language: string, result: ImportResult): number =>
      pagesOf(result, language).filter(([, text]) => text.includes('\nkeywords:\n')).length
    expect(withKeywords('de', german.result)).toBeGreaterThanOrEqual(152)
    expect(withKeywords('en', both.result)).toBeGreaterThanOrEqual(57)
  })

  test('have headings without jumps, emptiness or bold, and no empty paragraph', () => {
    for (const [path, text] of both.tree) {
      if (!path.endsWith('.md')) continue
      const tree = parse(bodyOf(text))
      let level = 1
      for (const node of nodesOf(tree)) {
        if (node.type === 'paragraph') expect(visibleMarkdown(node, '').trim(), path).not.toBe('')
        if (node.type !== 'heading') continue
        expect(node.depth, path).toBeLessThanOrEqual(level + 1)
        expect(node.depth, path).toBeGreaterThan(1)
        level = node.depth
        expect(visibleMarkdown(node, '').trim(), path).not.toBe('')
        expect(
          nodesOf(node).map((child) => child.type),
          path,
        ).not.toContain('strong')
      }
    }
  })

  test('have no noise in their Markdown', () => {
    for (const [path, text] of both.tree) {
      const body = bodyOf(text)
      expect(body, path).not.toMatch(/&#|&nbsp;|\u00a0(?!\S)|[ \t]$|<(?!https?:)|\n{3,}/m)
      expect(body.match(/\\[^\n]/g)?.length ?? 0, path).toBeLessThanOrEqual(5)
    }
  })

  test('have front matter that reads back', () => {
    for (const [path, text] of both.tree) {
      if (!path.endsWith('.md')) continue
      const yaml = readYaml(text.slice(4, text.indexOf('\n---\n', 4) + 1))
      expect(yaml.findings, path).toEqual([])
    }
  })

  test('write untranslated fields only once', () => {
    const orders = [...both.tree].filter(([path, text]) => path.includes('/en/') && /^order:/m.test(text))
    expect(orders).toEqual([])
  })
})

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze()
// Without GFM, so that only links count that were written as links.
const commonMark = unified().use(remarkParse).freeze()
const html = unified().use(rehypeParse, { fragment: true }).freeze()

/** Trees by their text: several tests look at the same page. */
const trees = new Map<string, Root>()

function parse(body: string): Root {
  const tree = trees.get(body) ?? markdown.parse(body)
  trees.set(body, tree)
  return tree
}

function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n---\n', 3) + 5)
}

function pagesOf(result: ImportResult, language: string): [string, string][] {
  const prefix = `${folder}${language}/`
  return [...result.files].filter(([path]) => path.startsWith(prefix) && path !== `${prefix}index.md`)
}

/** The pages of a dump with the body of their file: both stand in the order of the list. */
function pagesWithFiles(language: string, result: ImportResult): (Page & { body: string })[] {
  const files = pagesOf(result, language)
  return readDump(language).map((page, index) => ({ ...page, body: bodyOf(files[index]?.[1] ?? '') }))
}

function countLinks(result: ImportResult, language: string): { tel: number; mailto: number } {
  const urls = pagesOf(result, language).flatMap(([, text]) => linksOf(commonMark.parse(bodyOf(text))))
  const count = (scheme: string): number => urls.filter((url) => url.startsWith(scheme)).length
  return { tel: count('tel:'), mailto: count('mailto:') }
}

function linksOf(tree: Nodes): string[] {
  return nodesOf(tree).flatMap((node) => (node.type === 'link' && node.position ? [node.url] : []))
}

function nodesOf(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap((child) => nodesOf(child))] : [node]
}

/** A number as the digits that are dialled, a mail address as it is. */
function contact(url: string): string {
  if (!url.startsWith('tel:')) return url
  const digits = decodeURIComponent(url).replace(/[^\d+]/g, '')
  return `tel:${digits.replace(/^\+490?|^0049|^0(?=[1-9])/, '+49')}`
}

function visibleMarkdown(node: Nodes, source: string): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value
  if (node.type === 'break') return ' '
  // `7:30` is no directive; our own reader shows it as it stands.
  if (node.type === 'textDirective') return source.slice(node.position?.start.offset, node.position?.end.offset)
  if (!('children' in node)) return ''
  const inner = node.children.map((child) => visibleMarkdown(child, source)).join('')
  return ['paragraph', 'heading', 'listItem', 'tableCell'].includes(node.type) ? `${inner}\n` : inner
}

/** What a browser shows of a page, without icons, the platform's notice, typed bullets and lines of keywords. */
function visibleHtml(content: string): string {
  const lines = htmlText(html.parse(content)).split('\n')
  const keyword = lines.findIndex((line) => keywordLabels.has((line.split(':')[0] ?? '').trim().toLowerCase()))
  const shown = keyword === -1 ? lines : lines.filter((_, index) => index !== keyword)
  if (shown.some((line) => line.includes('Sie ist aber in diesen Sprachen verfügbar:'))) return ''
  if (shown.some((line) => line.includes('It is however available in'))) return ''
  return shown.map((line) => line.replace(/^\s*(?:•|-\s)\s*/u, '')).join('\n')
}

function htmlText(node: HtmlRoot | HtmlContent | ElementContent): string {
  if (node.type === 'text') return node.value.replace(/[\n\r]/g, ' ')
  if (node.type === 'element' && node.tagName === 'br') return '\n'
  if (node.type === 'element' && node.tagName === 'img') {
    const { src, alt } = node.properties
    return isIcon(String(src), pictureSize(node.properties)) ? '' : String(alt ?? '').replace(/^Nachrichten$/, '')
  }
  if (!('children' in node)) return ''
  const inner = node.children.map((child) => htmlText(child)).join('')
  return node.type === 'element' && /^(?:p|h\d|li|div)$/.test(node.tagName) ? `\n${inner}\n` : inner
}

/** A text without its blanks: mended links lose the blanks that a translation put into a number. */
function letters(text: string): string {
  return wordsOf(text).join('')
}

function byPath(one: readonly [string, string], other: readonly [string, string]): number {
  return one[0] < other[0] ? -1 : 1
}
