import type { Found } from './pagefind.ts'
import type { Searched } from './searched.ts'
import type { Look, Sought } from './understand.ts'

/** A page that was found, with what it was found by. */
export interface Ranked {
  readonly id: string
  readonly score: number
  /** What gave it most of its score. */
  readonly best: Match
}

/** One look's answer that names a page. */
interface Match {
  readonly found: Found
  readonly where: Searched
}

/** Names a page alike in every language. */
export type Identify = (where: Searched, id: string) => string

interface Sum {
  readonly score: number
  /** Weights of the words that the page has. */
  readonly share: number
  readonly bestScore: number
  readonly best: Match
}

/** How much the share of the words that a page has weighs. */
const sharePower = 0.5
/** Share of the best page's score that an answer to several words must reach. */
const faintest = 0.1

/**
 * Asks for each word alone and adds up, since Pagefind wants every word of a query on a page, and a question typed as a
 * sentence would find nothing. Rare words weigh more by Pagefind's own scores; pages with more of the words come first.
 */
export async function rank(sought: readonly Sought[], identify: Identify): Promise<readonly Ranked[]> {
  const answers = await Promise.all(
    sought.map(async ({ looks, weight }) => ({ weight, pages: await findPages(looks, identify) })),
  )
  const sums = new Map<string, Sum>()
  for (const { weight, pages } of answers) {
    for (const [id, match] of pages) sums.set(id, add(sums.get(id), match, weight))
  }
  const all = sought.reduce((total, { weight }) => total + weight, 0)
  const ranked = [...sums]
    .map(([id, { score, share, best }]) => ({ id, best, score: score * (share / all) ** sharePower }))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
  // Of a sentence, hundreds of pages hold a word like "where". One word alone is meant, however faint its traces.
  const least = sought.length > 1 ? (ranked[0]?.score ?? 0) * faintest : 0
  return ranked.filter(({ score }) => score >= least)
}

function add(sum: Sum | undefined, match: Match, weight: number): Sum {
  const score = match.found.score * weight
  const isBest = score > (sum?.bestScore ?? -1)
  return {
    score: (sum?.score ?? 0) + score,
    share: (sum?.share ?? 0) + weight,
    bestScore: sum && !isBest ? sum.bestScore : score,
    best: sum && !isBest ? sum.best : match,
  }
}

/** The pages that have a word in any of its spellings, each by the best of them. */
async function findPages(looks: readonly Look[], identify: Identify): Promise<ReadonlyMap<string, Match>> {
  const answers = await Promise.all(
    looks.map(async ({ where, terms }) => {
      const index = await where.index()
      const found = (await Promise.all(terms.map(index))).flat()
      return found.map((one) => ({ found: one, where }))
    }),
  )
  const best = new Map<string, Match>()
  for (const match of answers.flat()) {
    const id = identify(match.where, match.found.id)
    if (match.found.score > (best.get(id)?.found.score ?? -1)) best.set(id, match)
  }
  return best
}
