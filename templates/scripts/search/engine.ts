import type { ScriptLanguage } from '../../components/search-languages.ts'
import { createIsSought, type IsSought } from './excerpt.ts'
import { nearestTitles } from './nearest-titles.ts'
import type { PageData } from './pagefind.ts'
import { createPages, type Row } from './pages.ts'
import { type Ranked, rank } from './rank.ts'
import { createOther, createOwn, type Searched } from './searched.ts'
import { type Sought, understand } from './understand.ts'

/** A page of the reader's language. */
export interface Shown {
  readonly url: string
  readonly title: string
}

/** A page that answers the query. */
export interface Hit {
  /** The page's number or, where only the own language was asked, Pagefind's id. */
  readonly id: string
  /** The language of the text that it was found by. */
  readonly language: ScriptLanguage
  /** The page in the reader's language, where it was found in another one and the reader's shows it. */
  readonly shown?: Shown
  readonly isSought: IsSought
  readonly data: () => Promise<PageData>
}

/** What a query came to. */
export interface Answer {
  readonly hits: readonly Hit[]
  /** The query as it was understood, where words of it are on no page as they were typed. */
  readonly corrected?: string
  /** Where nothing was found: pages whose titles are written most like the query. */
  readonly nearest: readonly Shown[]
}

/** Below so many pages in the reader's language, those that are shown in another are asked as well. */
const fewHits = 10

/**
 * The search over one municipality.
 * @param languages the reader's language, then those to look into beside it
 */
export function createEngine(languages: readonly [ScriptLanguage, ...ScriptLanguage[]]) {
  const [reader, ...beside] = languages
  const pages = createPages()
  const own = createOwn(reader)
  const others = beside.map((language) => createOther(language, pages))

  /** Loads the index at the first sign of a search. */
  const prepare = () => void own.index().catch(() => undefined)

  async function search(query: string): Promise<Answer> {
    const sought = await understand(query, own, others)
    const first = await findPages(sought)
    const more = first.length < fewHits ? await findStandIns(query) : []
    const hits = [...first, ...more.filter(({ id }) => first.every((hit) => hit.id !== id))]
    const corrected = describe(query, sought)
    const nearest = hits.length > 0 ? [] : nearestTitles(query, await pages.list(reader)).map(show)
    return { hits, nearest, ...(corrected && { corrected }) }
  }

  /** Pages are told apart by Pagefind's ids and, as soon as another language is asked, by their numbers. */
  async function findPages(sought: readonly Sought[]): Promise<readonly Hit[]> {
    const isAsked = (one: Searched) => sought.some(({ looks }) => looks.some(({ where }) => where === one))
    if (!others.some(isAsked)) return toHits(await rank(sought, (_, id) => id), sought, [])
    const [numbers, list] = await Promise.all([pages.numbers(reader), pages.list(reader)])
    const ranked = await rank(sought, (where, id) => (where === own ? String(numbers.get(id) ?? id) : id))
    return toHits(ranked, sought, list)
  }

  /** Pages that the reader's language shows in another one: they are found in the index of that language. */
  async function findStandIns(query: string): Promise<readonly Hit[]> {
    const standing = others.filter(({ language }) => language.standsIn)
    if (standing.length === 0) return []
    const [translated, list] = await Promise.all([pages.numbers(reader), pages.list(reader)])
    const known = new Set([...translated.values()].map(String))
    const found = standing.map(async (where) => {
      const sought = await understand(query, where, [])
      const ranked = await rank(sought, (_, id) => id)
      return toHits(
        ranked.filter(({ id }) => !known.has(id) && list[Number(id)]),
        sought,
        list,
      )
    })
    return (await Promise.all(found)).flat()
  }

  function toHits(ranked: readonly Ranked[], sought: readonly Sought[], list: readonly (Row | 0)[]): readonly Hit[] {
    const looks = sought.flatMap((word) => word.looks)
    const marks = new Map(
      [own, ...others].map((one) => {
        const terms = looks.filter(({ where }) => where === one).flatMap((look) => look.terms)
        return [one, createIsSought(terms, one.language)] as const
      }),
    )
    return ranked.map(({ id, best: { found, where } }) => {
      const row = where === own ? undefined : list[Number(id)]
      const isSought: IsSought = (word) => marks.get(where)?.(word) ?? false
      return {
        id,
        language: where.language,
        ...(row && { shown: show(row) }),
        isSought,
        data: () => found.data(isSought),
      }
    })
  }

  const show = (row: Row): Shown => ({ url: pages.addressOf(row, reader), title: row[1] })

  return { prepare, search }
}

/** The query with the words that were probably meant; undefined where each was taken as it was typed. */
function describe(query: string, sought: readonly Sought[]): string | undefined {
  let text = query
  for (const { typed = '', meant } of sought) {
    const at = meant === undefined ? -1 : text.toLowerCase().indexOf(typed)
    if (at >= 0) text = `${text.slice(0, at)}${meant}${text.slice(at + typed.length)}`
  }
  return text === query ? undefined : text
}
