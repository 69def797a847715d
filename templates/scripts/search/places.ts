import type { ScriptLanguage } from '../../components/search-languages.ts'
import type { IsSought } from './excerpt.ts'
import { readFragment } from './fragment.ts'
import type { Found, Index, PageData } from './pagefind.ts'
import type { Pages } from './pages.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What stands in the file of a first letter: how many pages there are, and where each word stands. */
interface Shard {
  readonly pages: number
  readonly rows: readonly string[]
}

/** How soon more mentions of a word stop to say more of a page (BM25's k1). */
const saturation = 3
/** Brings scores to the height of Pagefind's, beside which they are summed: the median over words of a real district. */
const height = 1.6

/**
 * The index of a language that is not the reader's, over the files that say on which pages its words stand: some 3 KB for
 * a word, where Pagefind would load a second program. A page's id is its number.
 */
export function openPlaces(language: ScriptLanguage, vocabulary: Vocabulary, pages: Pages): Index {
  const shards = new Map<string, Promise<Shard>>()

  function load(file: string): Promise<Shard> {
    const known = shards.get(file)
    if (known) return known
    const loading = fetch(`${language.index}places/${file}`)
      .then((answer) => answer.json() as Promise<readonly [pages: number, rows: string]>)
      .then(([count, rows]) => ({ pages: count, rows: rows.split(' ') }))
    shards.set(file, loading)
    loading.catch(() => shards.delete(file))
    return loading
  }

  return async (word) => {
    const { file, alike } = await vocabulary.alike(word)
    if (alike.length === 0) return []
    const shard = await load(file)
    const counts = new Map<string, number>()
    const named = new Set<string>()
    for (const { row, likeness } of alike) {
      for (const [page, count] of decode(shard.rows[row] ?? '')) {
        counts.set(page, (counts.get(page) ?? 0) + count * likeness)
        if (likeness === 1) named.add(page)
      }
    }
    const rarity = rarityOf(named.size || counts.size, shard.pages)
    return [...counts].map(([id, count]): Found => {
      const score = (height * rarity * count * (saturation + 1)) / (count + saturation)
      return { id, score, data: (isSought) => readPage(language, pages, id, isSought) }
    })
  }
}

/** Words on few pages say more (BM25's inverse document frequency). */
function rarityOf(found: number, pages: number): number {
  return Math.log(1 + (Math.max(0, pages - found) + 0.5) / (found + 0.5))
}

/** Pages with how often the word stands there, as `encodePlaces` of the build writes them. */
function decode(row: string): ReadonlyArray<readonly [page: string, count: number]> {
  let page = 0
  return [...row.matchAll(/([0-9a-z]+)([A-Z])/g)].map(([, gap = '', letter = '']) => {
    page += Number.parseInt(gap, 36)
    return [String(page), 2 ** ((letter.charCodeAt(0) - 65) / 3) / 8]
  })
}

/** The text of a page; where the browser cannot unpack it, its title alone. */
async function readPage(language: ScriptLanguage, pages: Pages, id: string, isSought: IsSought): Promise<PageData> {
  const numbers = await pages.numbers(language)
  const name = [...numbers].find(([, number]) => String(number) === id)?.[0]
  try {
    return await readFragment(`${language.index}fragment/${name}.pf_fragment`, isSought)
  } catch {
    const row = (await pages.list(language))[Number(id)]
    const [url, title] = row ? [pages.addressOf(row, language), row[1]] : ['', '']
    return { url, excerpt: '', meta: { title } }
  }
}
