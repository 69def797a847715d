import { foldName } from '../ground/address.ts'
import { sentence } from '../ground/sentence.ts'
import { errorFinding, type Message } from '../values/message.ts'
import type { Rule } from '../values/rule.ts'
import type { Entry, LanguageTree, Site } from '../values/site.ts'

/** Segments directly below a language that the site itself uses, or will use for the planned kinds of content. */
const reserved = new Set([
  ...['404', 'a-z', 'accessibility', 'contacts', 'events', 'imprint', 'index', 'media', 'news', 'offline', 'pagefind'],
  ...['places', 'poster', 'privacy', 'search'],
])

/** Two pages with one address, and addresses that the site itself needs. */
export const addresses: Rule = {
  ids: ['slug-collision', 'slug-reserved'],
  judge: (site) => [...site.trees.values()].flatMap((tree) => judgeTree(site, tree)),
}

function judgeTree(site: Site, tree: LanguageTree): readonly Message[] {
  const messages: Message[] = []
  const taken = new Map<string, Entry>()
  for (const entry of tree.entries.values()) {
    const place = entry.doc.places['slug']
    const at = { file: entry.doc.file, municipality: site.municipality.id }
    const folded = foldName(entry.address)
    const holder = taken.get(folded)
    if (!holder) taken.set(folded, entry)
    if (holder && isJudgedHere(entry, holder)) {
      const finding = errorFinding(
        'slug-collision',
        sentence`In the language "${tree.language.code}" this page and ${holder.doc.file} have the same address ${entry.address}.`,
        { ...(place && { place }), note: sentence`Give one of them another "slug" or file name.` },
      )
      messages.push({ ...finding, ...at })
    }
    const [first, second] = entry.address.split('/').slice(site.municipality.id === '' ? 2 : 3)
    if (entry.page.kind === 'page' && second === '' && first && reserved.has(first)) {
      const finding = errorFinding('slug-reserved', sentence`The website itself uses the address "${first}".`, {
        ...(place && { place }),
        note: sentence`Choose another "slug" or file name.`,
      })
      messages.push({ ...finding, ...at })
    }
  }
  return messages
}

/**
 * Where the file names are alike, the inventory has said so. Where both only stand in for a translation, the language that they come from has
 * the finding already.
 */
function isJudgedHere(entry: Entry, holder: Entry): boolean {
  if (foldName(entry.page.key) === foldName(holder.page.key)) return false
  return entry.state === 'own' || holder.state === 'own' || entry.doc.language !== holder.doc.language
}
