import type { ScriptLanguage } from '../../components/search-languages.ts'
import { createIsSought, type IsSought } from './excerpt.ts'
import { nearestTitles } from './nearest-titles.ts'
import type { PageData } from './pagefind.ts'
import { createPages, type Row } from './pages.ts'
import { type Ranked, rank } from './rank.ts'
import { createSearched, type Searched } from './searched.ts'
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
  const pages = createPages(languages[0])
  const [own, ...others] = languages.map((language) => createSearched(language, languages[0])) as [
    Searched,
    ...Searched[],
  ]

  /** Loads the index at the first sign of a search. */
  const prepare = () => void own.index().catch(() => undefined)

  async function search(query: string): Promise<Answer> {
    const sought = await understand(query, own, others)
    const first = await findPages(sought)
    const more = first.length < fewHits ? await findStandIns(query) : []
    const hits = [...first, ...more.filter(({ id }) => first.every((hit) => hit.id !== id))]
    const corrected = describe(query, sought)
    const nearest = hits.length > 0 ? [] : nearestTitles(query, await pages.list()).map(show)
    return { hits, nearest, ...(corrected && { corrected }) }
  }

  /** Pages are told apart by Pagefind's ids and, as soon as another language is asked, by their numbers. */
  async function findPages(sought: readonly Sought[]): Promise<readonly Hit[]> {
    const isAsked = (one: Searched) => sought.some(({ looks }) => looks.some(({ where }) => where === one))
    if (!others.some(isAsked)) return toHits(await rank(sought, (_, id) => id), sought, [])
    const asked = [own, ...others.filter(isAsked)]
    const numbers = new Map(
      await Promise.all(asked.map(async (one) => [one, await pages.numbers(one.language)] as const)),
    )
    const ranked = await rank(sought, (where, id) => String(numbers.get(where)?.get(id) ?? id))
    return toHits(ranked, sought, await pages.list())
  }

  /** Pages that the reader's language shows in another one: they are found in the index of that language. */
  async function findStandIns(query: string): Promise<readonly Hit[]> {
    const standing = others.filter(({ language }) => language.standsIn)
    if (standing.length === 0) return []
    const [translated, list] = await Promise.all([pages.numbers(own.language), pages.list()])
    const known = new Set([...translated.values()].map(String))
    const found = standing.map(async (where) => {
      const [sought, numbers] = await Promise.all([understand(query, where, []), pages.numbers(where.language)])
      const ranked = await rank(sought, (_, id) => String(numbers.get(id) ?? id))
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
      return {
        id,
        language: where.language,
        ...(row && { shown: show(row) }),
        isSought: (word) => marks.get(where)?.(word) ?? false,
        data: () => found.data(),
      }
    })
  }

  const show = (row: Row): Shown => ({ url: pages.addressOf(row), title: row[1] })

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
