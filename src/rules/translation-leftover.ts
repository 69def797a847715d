import { sentence } from '../ground/sentence.ts'
import { textOfBlock } from '../values/block-text.ts'
import type { Doc } from '../values/doc.ts'
import { type Message, warningFinding } from '../values/message.ts'
import type { Rule } from '../values/rule.ts'
import type { Page, Site, Snippet } from '../values/site.ts'
import { textsOf } from '../values/variants.ts'

/** Words that a block has at least before it is looked at: names and addresses are shorter. */
const fewestWords = 8
/** Share of plain words in a sentence at least: they begin small, or their script has no capitals. Names have fewer. */
const plainShare = 0.4

/** Blocks of a translation that nobody has translated: word for word those of a text in another language. */
export const translationLeftover: Rule = {
  ids: ['translation-leftover'],
  judge: (site) => {
    const hashes = new Map<Doc, ReadonlySet<string>>()
    const hashesOf = (doc: Doc) => {
      const known = hashes.get(doc) ?? new Set(doc.blocks.filter(isRunning).map(({ hash }) => hash))
      hashes.set(doc, known)
      return known
    }
    return textsOf(site).flatMap(([group, doc]) => leftovers(doc, sourcesOf(doc, group, site), hashesOf, site))
  },
}

function isRunning({ kind, words }: Doc['blocks'][number]): boolean {
  return words >= fewestWords && (kind === 'p' || kind === 'list' || kind === 'quote' || kind === 'note')
}

/** What a text may have been translated from: its source, and the source of all. */
function sourcesOf(doc: Doc, group: Page | Snippet, site: Site): readonly Doc[] {
  const nearest = site.translations.get(doc.file)?.source
  const all = new Set([nearest ?? group.source, group.source])
  return [...all].filter((source) => source !== doc && !mayBeAlike(source.language, doc.language))
}

/** Languages in which a whole sentence may be the same. */
const alike = [
  ['bs', 'hr', 'sr-latn'],
  ['fa', 'prs'],
]

/** Easy German is German: what is easy enough may stay. */
function mayBeAlike(one: string, other: string): boolean {
  const stem = (code: string) => code.replace(/-simple$/, '')
  return stem(one) === stem(other) || alike.some((group) => group.includes(one) && group.includes(other))
}

function leftovers(
  doc: Doc,
  sources: readonly Doc[],
  hashesOf: (doc: Doc) => ReadonlySet<string>,
  site: Site,
): readonly Message[] {
  if (sources.length === 0) return []
  return doc.blocks.flatMap((block, index) => {
    if (!isRunning(block)) return []
    const source = sources.find((candidate) => hashesOf(candidate).has(block.hash))
    if (!source || !hasPlainWords(textOfBlock(doc, index) ?? '', block.words)) return []
    const reason = sentence`This text is word for word that of ${source.file}, so it is not in the language "${doc.language}".`
    const finding = warningFinding('translation-leftover', reason, {
      place: { line: block.lines[0], column: 1 },
      note: sentence`Translate it.`,
    })
    return [{ ...finding, file: doc.file, municipality: site.municipality.id }]
  })
}

/** Lists of names, addresses and numbers have few. */
function hasPlainWords(text: string, words: number): boolean {
  const plain = text.match(/(?<![\p{L}\p{N}@./_-])(?:\p{Ll}|\p{Lo})[\p{L}\p{M}]*(?![\p{L}\p{N}@/_-]|\.\p{L})/gu) ?? []
  return plain.length >= words * plainShare
}
