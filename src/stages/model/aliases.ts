import { foldName, isAddressSegment } from '../../ground/address.ts'
import { sentence } from '../../ground/sentence.ts'
import type { PageMeta } from '../../kinds/page.ts'
import { errorFinding, type Message } from '../../values/message.ts'
import type { Entry } from '../../values/site.ts'

/**
 * Collects the old addresses of the pages that one language really has.
 * @param root address of the language
 * @returns page key by old address, and findings about aliases that are malformed or taken
 */
export function readAliases(
  entries: ReadonlyMap<string, Entry>,
  root: string,
  municipality: string,
): { readonly aliases: ReadonlyMap<string, string>; readonly messages: readonly Message[] } {
  const taken = new Map<string, Entry>()
  for (const entry of entries.values()) taken.set(foldName(entry.address), entry)
  const aliases = new Map<string, string>()
  const messages: Message[] = []
  for (const entry of [...entries.values()].sort((one, other) => (one.address < other.address ? -1 : 1))) {
    if (entry.state !== 'own') continue
    for (const [index, alias] of ((entry.doc.meta as PageMeta).aliases ?? []).entries()) {
      const place = entry.doc.places[`aliases.${index}`] ?? entry.doc.places['aliases']
      const at = { file: entry.doc.file, municipality }
      const segments = alias.normalize('NFC').toLowerCase().split('/').filter(Boolean)
      const address = `${root}${segments.join('/')}/`
      const holder = taken.get(foldName(address))
      if (segments.length === 0 || !segments.every(isAddressSegment)) {
        const finding = errorFinding('alias-invalid', sentence`"${alias}" cannot be an old address.`, {
          ...(place && { place }),
          note: sentence`Write the part after the language, such as /wohnen/miete/.`,
        })
        messages.push({ ...finding, ...at })
      } else if (holder) {
        const finding = errorFinding(
          'alias-collision',
          sentence`The old address "${alias}" already belongs to another page.`,
          {
            ...(place && { place }),
            note: sentence`It is the address or an alias of ${holder.doc.file}. Remove it from one of the two.`,
          },
        )
        messages.push({ ...finding, ...at })
      } else {
        taken.set(foldName(address), entry)
        aliases.set(address, entry.page.key)
      }
    }
  }
  return { aliases, messages }
}
