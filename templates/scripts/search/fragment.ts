import { findWords } from '../../../src/ground/words.ts'
import type { IsSought } from './excerpt.ts'
import type { PageData } from './pagefind.ts'

/** What Pagefind keeps of a page, as far as it is shown. */
interface Fragment {
  readonly url: string
  readonly content: string
  readonly meta: Readonly<Record<string, string>>
}

/** Letters of the signature that Pagefind's files begin with when they are unpacked. */
const signature = 12
/** Words of an excerpt, as Pagefind has been asked for them, and how many of them stand before what is sought. */
const length = 24
const before = 6

/** Reads what Pagefind keeps of a page, without its program. Throws where the browser cannot unpack it (before 2023). */
export async function readFragment(address: string, isSought: IsSought): Promise<PageData> {
  const bytes = await (await fetch(address)).arrayBuffer()
  // A host may have unpacked it on the way.
  const isPacked = new Uint8Array(bytes, 0, 1)[0] === 0x1f
  const stream = new Blob([bytes]).stream()
  const plain = new Response(isPacked ? stream.pipeThrough(new DecompressionStream('gzip')) : stream)
  const { url, content, meta } = JSON.parse((await plain.text()).slice(signature)) as Fragment
  return { url, meta, excerpt: cutAround(content, isSought) }
}

/** The part of a text around the first word that is sought, with `<` written as Pagefind writes it. */
function cutAround(content: string, isSought: IsSought): string {
  const words = content.split(' ')
  const first = words.findIndex((word) => findWords(word).some(isSought))
  const from = Math.max(0, Math.min(first - before, words.length - length))
  const to = from + length
  const text = words.slice(from, to).join(' ').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `${from > 0 ? '…' : ''}${text}${to < words.length ? '…' : ''}`
}
