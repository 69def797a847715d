import { encodeAddress } from '../ground/address.ts'
import { compressedSize } from '../ground/compressed-size.ts'
import { sha256 } from '../ground/hash.ts'
import { encodeBriefly } from '../ground/utf8.ts'
import type { PlannedFile } from '../values/artifact.ts'
import { fileAt, type SiteTools } from '../values/output.ts'
import type { LanguageTree } from '../values/site.ts'

/** What a device is told of a bundle, and of single pages. Plain data: kept until a page of the language changes. */
interface Measures {
  /** SHA-256 of the bundle. */
  readonly hash: string
  /** Its size, and what of it has to be sent. */
  readonly bytes: number
  readonly download: number
  /** What has to be sent of each single page that was asked for, by address. */
  readonly pages: Readonly<Record<string, number>>
}

/**
 * All pages of a language in one file: title and content of each by its address below the start page; the frame around
 * them is that of the page which stands in for others.
 * @param at where its start page is, its municipality, and the addresses of pages to be measured by themselves
 */
export function bundlePages(
  { language, entries }: LanguageTree,
  at: { readonly home: string; readonly municipality: string; readonly single: readonly string[] },
  tools: SiteTools,
): { readonly file: PlannedFile; readonly measures: Measures } {
  const addresses = [...entries.values()].map(({ address }) => address)
  const make = () => encodeBriefly(bundle(addresses, at.home, tools.pages)).slice()
  let made: Uint8Array | undefined
  const key = sha256(JSON.stringify([addresses.map((one) => [one, tools.hashOf(fileAt(one))]), at.single]))
  const measures = tools.recall<Measures>(`bundle ${at.municipality} ${language.code}`, key, () => {
    made = make()
    const sizes = at.single.map((one) => [one, compressedSize(tools.pages(fileAt(one)))])
    return {
      hash: sha256(made),
      bytes: made.length,
      download: compressedSize(made),
      pages: Object.fromEntries(sizes),
    }
  })
  const path = `${at.home.slice(1)}offline/pages.json`
  return { file: { path, content: made ?? make, hash: measures.hash }, measures }
}

/** A JSON object, in pieces. */
function bundle(addresses: readonly string[], home: string, pages: SiteTools['pages']): readonly string[] {
  const entries = addresses.flatMap((address) => {
    const page = pages(fileAt(address))
    const title = between(page, '<title>', '</title>')
    const main = `<main${between(page, '<main', '</main>')}</main>`
    if (title === '') return []
    return `${JSON.stringify(encodeAddress(address.slice(home.length)))}:${JSON.stringify([title, main])}`
  })
  return ['{', ...entries.flatMap((entry, index) => (index === 0 ? entry : [',', entry])), '}\n']
}

/** Most of a page is its frame: only what is wanted of it becomes text. */
function between(page: Uint8Array, before: string, after: string): string {
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength)
  const start = bytes.indexOf(before)
  const end = bytes.indexOf(after, start)
  return start < 0 || end < 0 ? '' : bytes.toString('utf8', start + before.length, end)
}
