import { type Sentence, sentence } from '../ground/sentence.ts'
import { linksOf, siblingOf, textOfBlock } from '../values/block-text.ts'
import type { Body } from '../values/body.ts'
import type { Doc } from '../values/doc.ts'
import { isEasy } from '../values/language.ts'
import { errorFinding, type Finding, type Message, warningFinding } from '../values/message.ts'
import { isMeta } from '../values/pin.ts'
import type { Rule } from '../values/rule.ts'
import type { Translation } from '../values/translation.ts'
import { type Figure, type Figures, hasNumber, hasPhone, isWordable, readFigures } from './figures.ts'

/** What a translation that says it is up to date has otherwise than its source: figures, headings, links. */
export const translationContent: Rule = {
  ids: ['translation-amount', 'translation-phone', 'translation-number', 'translation-headings', 'translation-links'],
  judge: (site, { languages }) => {
    const read = new Map<Doc, Figures>()
    const figuresOf = (doc: Doc) => {
      const known = read.get(doc) ?? readFigures({ text: wholeTextOf(doc), body: doc.body })
      read.set(doc, known)
      return known
    }
    return [...site.translations.values()].flatMap((translation): readonly Message[] => {
      if (!isUpToDate(translation)) return []
      const { doc, source } = translation
      const isShorter = isEasy(languages.get(doc.language))
      const findings = [
        ...(isShorter ? [] : judgeCounts(doc, source)),
        ...(hasSameHoles(doc, source) ? judgeFigures({ doc, source, figuresOf, isShorter }) : []),
      ]
      return findings.map((finding) => ({ ...finding, file: doc.file, municipality: site.municipality.id }))
    })
  },
}

/** What readers read of a file: its title and description stand above its text. */
function wholeTextOf(doc: Doc): string {
  return [...settingsRead(doc).map(([, words]) => words), doc.text].join('\n')
}

function settingsRead({ meta, blocks }: Doc): ReadonlyArray<readonly [key: string, words: string]> {
  return blocks.filter(isMeta).flatMap(({ kind }) => {
    const words = meta[kind]
    return typeof words === 'string' ? [[kind, words] as const] : []
  })
}

function isUpToDate({ pin, stale, state }: Translation): boolean {
  return pin !== undefined && stale === 0 && (state === 'up to date' || state === 'machine')
}

function judgeCounts(doc: Doc, source: Doc): readonly Finding[] {
  const { file } = source
  const note = sentence`Compare the two texts: something is missing, or too much.`
  const headings = [doc.headings.length, source.headings.length] as const
  const links = [linksOf(doc.body).length, linksOf(source.body).length] as const
  return [
    ...(headings[0] === headings[1]
      ? []
      : [warningFinding('translation-headings', countHeadings(...headings, file), { note })]),
    ...(links[0] === links[1] ? [] : [warningFinding('translation-links', countLinks(...links, file), { note })]),
  ]
}

function countHeadings(own: number, wanted: number, file: string): Sentence {
  return own === 1
    ? sentence`This translation has ${own} heading, and ${file} has ${wanted}.`
    : sentence`This translation has ${own} headings, and ${file} has ${wanted}.`
}

function countLinks(own: number, wanted: number, file: string): Sentence {
  return own === 1
    ? sentence`This translation has ${own} link, and ${file} has ${wanted}.`
    : sentence`This translation has ${own} links, and ${file} has ${wanted}.`
}

/** Facts, variables and snippets bring numbers with them: where they differ, the numbers cannot be compared. */
function hasSameHoles(doc: Doc, source: Doc): boolean {
  const [own, theirs] = [namesOf(doc.body, []), namesOf(source.body, [])]
  return own.length === theirs.length && own.sort().join('\n') === theirs.sort().join('\n')
}

function namesOf(body: Body, names: string[]): string[] {
  for (const part of body) {
    if (typeof part === 'string') continue
    if (part.type === 'link') namesOf(part.body, names)
    else if (part.type === 'fact') names.push(`fact ${part.name}`)
    else if (part.type === 'variable') names.push(part.path.replace(/^facts\./, 'fact '))
    else if (part.type === 'snippet') names.push(`snippet ${part.name} ${Object.values(part.values).join(' ')}`)
  }
  return names
}

interface Pair {
  readonly doc: Doc
  readonly source: Doc
  readonly figuresOf: (doc: Doc) => Figures
  /** True for easy language, which leaves things out on purpose: only what is said otherwise is wrong. */
  readonly isShorter: boolean
}

function judgeFigures({ doc, source, figuresOf, isShorter }: Pair): readonly Finding[] {
  const there = figuresOf(source)
  const here = figuresOf(doc)
  const lost = (figures: readonly Figure[]) => figures.filter((figure) => !hasNumber(here, figure))
  const added = (figures: readonly Figure[]) => figures.filter((figure) => !hasNumber(there, figure))
  const isLost = (amount: Figure) =>
    isShorter ? added(here.own().amounts).length > 0 : !isWordable(amount) || isReplaced(amount, doc, source, there)
  const amounts = lost(there.own().amounts).filter(isLost)
  const phones = isShorter ? [] : there.own().phones.filter((phone) => !hasPhone(here, phone))
  const numbers = isShorter ? [] : lost(there.own().others)
  return [
    ...once(amounts).map((written) => {
      const reason = sentence`The amount "${written}" of ${source.file} is not in this translation, which says that it is up to date.`
      return lack('translation-amount', reason, { written, doc, source })
    }),
    ...once(phones).map((written) => {
      const reason = sentence`The number "${written}" of ${source.file} is not in this translation, which says that it is up to date.`
      return lack('translation-phone', reason, { written, doc, source })
    }),
    // Numbers that only the translation has may explain something; with others they may stand in their place.
    ...(numbers.length > 0 ? [differ(once([...numbers, ...added(here.own().others)]), source)] : []),
  ]
}

/** A small amount may be written as a word; where its block has an amount that the source lacks, it is not. */
function isReplaced({ written }: Figure, doc: Doc, source: Doc, there: Figures): boolean {
  const index = siblingOf(doc, source, blockWith(source, written))
  const text = index === undefined ? undefined : textOfBlock(doc, index)
  if (text === undefined) return false
  return readFigures({ text, body: [] })
    .own()
    .amounts.some((amount) => !hasNumber(there, amount))
}

/** Nobody reads a longer list; the text is another. */
const mostFigures = 20

function once(figures: readonly Figure[]): readonly string[] {
  return [...new Set(figures.map(({ written }) => written))].slice(0, mostFigures)
}

function lack(
  ruleId: string,
  reason: Sentence,
  { written, doc, source }: { readonly written: string; readonly doc: Doc; readonly source: Doc },
): Finding {
  const line = doc.blocks[siblingOf(doc, source, blockWith(source, written)) ?? -1]?.lines[0]
  const [setting = ''] = settingsRead(source).find(([, words]) => words.includes(written)) ?? []
  const place = line === undefined ? doc.places[setting] : { line, column: 1 }
  return errorFinding(ruleId, reason, {
    ...(place && { place }),
    note: sentence`Mend the translation; readers rely on it.`,
  })
}

function differ(numbers: readonly string[], source: Doc): Finding {
  const most = 8
  const shown = numbers.slice(0, most).join(', ') + (numbers.length > most ? ' …' : '')
  const reason = sentence`These numbers stand only here or only in ${source.file}: ${shown}.`
  return warningFinding('translation-number', reason, { note: sentence`Compare the two texts at these numbers.` })
}

/** The block of a text that shows a figure, or holds the link that dials it. */
function blockWith(source: Doc, written: string): number {
  const index = source.blocks.findIndex((_, at) => textOfBlock(source, at)?.includes(written))
  if (index >= 0) return index
  const line = linksOf(source.body).find(({ href }) => href === `tel:${written}`)?.place.line ?? 0
  return source.blocks.findIndex(({ lines: [first, last] }) => first <= line && line <= last)
}
