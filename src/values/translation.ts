import { type Sentence, sentence } from '../ground/sentence.ts'
import type { Doc } from './doc.ts'
import type { Pin, PinFault } from './pin.ts'
import type { Page, Site, Snippet } from './site.ts'
import type { TextLanguage } from './view.ts'

/** How a translation stands to the text that it was made from. */
export type TranslationState = 'up to date' | 'outdated' | 'missing' | 'in progress' | 'machine' | 'unverified'

/** All states, in the order in which tables show them. */
export const translationStates: readonly TranslationState[] = [
  'up to date',
  'outdated',
  'machine',
  'unverified',
  'in progress',
  'missing',
]

/** What is known of one translation. */
export interface Translation {
  readonly doc: Doc
  readonly state: Exclude<TranslationState, 'missing'>
  /** The text that it is compared with. */
  readonly source: Doc
  readonly pin?: Pin
  /** Why a pin that is there does not count. */
  readonly fault?:
    | PinFault
    | { readonly fault: 'language'; readonly what: string }
    | { readonly fault: 'deleted'; readonly what: string }
    | { readonly fault: 'foreign'; readonly what: string }
  /** Blocks of the source that are new or say something else, by their index. */
  readonly changed: readonly number[]
  /** How many blocks are out of date, new and dropped ones included, of how many. */
  readonly stale: number
  readonly total: number
  /** Own blocks that are out of date, by index in `doc.blocks`. */
  readonly marks: readonly number[]
  /** True where something is out of date that no own block stands for. */
  readonly marksPage: boolean
  /** The nearest text up the chain that is up to date: where readers find what is missing here. */
  readonly readIn: Doc
}

/** One translation that exists or should, as tables list it. */
export interface TranslationItem {
  readonly key: string
  readonly kind: Doc['kind']
  readonly scope: string
  readonly language: string
  readonly state: TranslationState
  readonly stale: number
  readonly total: number
  /** The translation's file; undefined where it is missing. */
  readonly file?: string
  readonly source: string
  readonly title: string
  /** Words of the source, and how many of them somebody has yet to translate or to look at. */
  readonly words: number
  readonly wordsToDo: number
}

/** Every translation of a municipality's pages and snippets: those that exist and those that are missing. */
export function listTranslations(site: Site): readonly TranslationItem[] {
  return [...site.pages.values(), ...site.snippets.values()].flatMap((group) =>
    site.languages.flatMap(({ code }) => {
      if (code === group.source.language) return []
      const translation = site.translations.get((group.variants.get(code) ?? group.drafts.get(code))?.file ?? '')
      if (!translation && isHidden(group, site)) return []
      return [toItem(group, code, translation)]
    }),
  )
}

/** Pages that are shown only where they are translated need no translation. */
function isHidden(group: Page | Snippet, site: Site): boolean {
  return 'meta' in group && group.key !== '' && (group.meta.missing ?? site.policies[group.kind]) === 'hide'
}

function toItem(group: Page | Snippet, language: string, translation: Translation | undefined): TranslationItem {
  const source = translation?.source ?? group.source
  const words = source.blocks.reduce((sum, block) => sum + block.words, 0)
  const title = typeof source.meta['title'] === 'string' ? source.meta['title'] : source.key
  const { key, kind, scope } = group.source
  const base = { key, kind, scope, language, source: source.file, title, words }
  if (!translation) {
    return { ...base, state: 'missing', stale: 0, total: source.blocks.length, wordsToDo: words }
  }
  const { state, stale, total, changed, doc } = translation
  // A dropped block has no words left to translate, but somebody has to take it out.
  const changedWords = Math.max(stale > 0 ? 1 : 0, wordsOf(source, changed))
  const wordsToDo = state === 'up to date' ? 0 : state === 'outdated' ? Math.min(words, changedWords) : words
  return { ...base, state, stale, total, file: doc.file, wordsToDo }
}

function wordsOf(source: Doc, blocks: readonly number[]): number {
  return blocks.reduce((sum, index) => sum + (source.blocks[index]?.words ?? 0), 0)
}

/** What a language of a municipality amounts to. */
export interface Coverage {
  readonly language: string
  /** Translations by state. */
  readonly pages: Readonly<Record<TranslationState, number>>
  readonly words: number
  readonly wordsToDo: number
}

/** Sums up translations by language, in the order in which the languages come. */
export function sumUp(items: readonly TranslationItem[], languages: readonly string[]): readonly Coverage[] {
  const none = Object.fromEntries(translationStates.map((state) => [state, 0])) as Record<TranslationState, number>
  const sums = new Map(languages.map((language) => [language, { pages: { ...none }, words: 0, wordsToDo: 0 }]))
  for (const { language, state, words, wordsToDo } of items) {
    const sum = sums.get(language)
    if (!sum) continue
    sum.pages[state] += 1
    sum.words += words
    sum.wordsToDo += wordsToDo
  }
  return [...sums].flatMap(([language, sum]) => (sum.words > 0 ? [{ language, ...sum }] : []))
}

/** Share of the words that are up to date, in whole per cent, rounded down: 100 means all. */
export function percentOf({ words, wordsToDo }: Pick<Coverage, 'words' | 'wordsToDo'>): number {
  return words === 0 ? 100 : Math.floor(((words - wordsToDo) / words) * 100)
}

/** What each state is called. */
export const stateNames: Readonly<Record<TranslationState, Sentence>> = {
  'up to date': sentence`up to date`,
  outdated: sentence`outdated`,
  machine: sentence`machine`,
  unverified: sentence`unverified`,
  'in progress': sentence`in progress`,
  missing: sentence`missing`,
}

/** `outdated (3 of 14 blocks)`. */
export function describeState({ state, stale, total }: Pick<TranslationItem, 'state' | 'stale' | 'total'>): Sentence {
  const name = stateNames[state]
  if (stale === 0) return name
  return state === 'outdated'
    ? sentence`${name} (${stale} of ${total} blocks)`
    : sentence`${name} (${stale} of ${total} blocks outdated)`
}

/** A language, and where the page that is being read can be read in it. */
export interface Pointer {
  readonly language: TextLanguage
  readonly href?: string
}
