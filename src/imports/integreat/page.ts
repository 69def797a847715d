import type { BlockContent, Nodes } from 'mdast'
import { sentence } from '../../ground/sentence.ts'
import { errorFinding, type Finding, warningFinding } from '../../values/message.ts'
import { tidyPage } from './blocks.ts'
import { cleanTree } from './clean.ts'
import { toMarkdownTree } from './convert.ts'
import { parseHtml } from './html.ts'
import { takeKeywords } from './keywords.ts'
import type { LinkContext } from './links.ts'
import { writeMarkdown } from './markdown.ts'
import { findNotice } from './notice.ts'

/** A page's text in our form. */
export interface ImportedText {
  readonly body: string
  readonly keywords: readonly string[]
  readonly findings: readonly Finding[]
}

/**
 * Turns a page's HTML into Markdown.
 * @param language the platform's code of the page's language
 */
export function importText(html: string, context: LinkContext, language: string): ImportedText {
  const where = `$[${context.page.page.index}].content`
  if (html.trim() === '') return { body: '', keywords: [], findings: [] }
  try {
    return convert(html, context, language, where)
  } catch (error) {
    // The libraries behind are recursive; whatever got past the limits must not end the import of the other pages.
    if (!(error instanceof RangeError)) throw error
    const finding = errorFinding(
      'import-nesting',
      sentence`${where} is nested too deeply to be read; its text was left out`,
    )
    return { body: '', keywords: [], findings: [finding] }
  }
}

function convert(html: string, context: LinkContext, language: string, where: string): ImportedText {
  const { notes } = context
  const parsed = parseHtml(html)
  const findings = limitFindings(parsed, where)
  const root = toMarkdownTree(cleanTree(parsed.tree, { language, notes }))
  const notice = findNotice(root.children, context.page, language)
  if (notice) {
    notes.line('dropped', 'notice that the page has no text', notice.join(' '))
    return { body: '', keywords: [], findings }
  }
  const found = takeKeywords(tidyPage(root.children, context))
  if (found.keywords.length > 0) notes.line('changed', 'keywords', found.keywords.join(', '))
  notes.count('kept', 'word', countWords(found.blocks))
  const written = writeMarkdown(found.blocks, notes)
  if (!written.faithful) {
    const note = sentence`Compare the page with the original.`
    findings.push(
      warningFinding('import-text', sentence`${where}: some of its formatting could not be written`, { note }),
    )
  }
  return { body: written.text, keywords: found.keywords, findings }
}

function limitFindings(parsed: { tooLong: boolean; leftTags: number }, where: string): Finding[] {
  if (parsed.tooLong) {
    const note = sentence`Split the page on the platform, or copy its text by hand.`
    return [errorFinding('import-size', sentence`${where} is too long to be read; its text was left out`, { note })]
  }
  if (parsed.leftTags === 0) return []
  const text = sentence`${where}: elements are nested too deeply; ${parsed.leftTags} tags were left out, their text stays`
  return [warningFinding('import-nesting', text)]
}

function countWords(blocks: readonly BlockContent[]): number {
  const count = (node: Nodes): number => {
    if ('children' in node) return node.children.reduce((sum, child) => sum + count(child), 0)
    return node.type === 'text' ? (node.value.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0) : 0
  }
  return blocks.reduce((sum, block) => sum + count(block), 0)
}
