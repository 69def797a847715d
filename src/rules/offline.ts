import { sentence } from '../ground/sentence.ts'
import { utf8Length } from '../ground/utf8.ts'
import { nameOf } from '../values/language.ts'
import type { Message } from '../values/message.ts'
import { warningFinding } from '../values/message.ts'
import type { Rule } from '../values/rule.ts'

/**
 * Bytes that devices have for marked pages, compressed: of 60,000 in all, styles, scripts, start page and stand-in take a
 * quarter. What a page takes is estimated, since nothing is rendered yet: its frame, and a third of its text.
 */
const room = 45_000
const frame = 3_500

/** Pages with `offline: true` for which devices have no room; the last of them are then not kept. */
export const offlineRoom: Rule = {
  ids: ['offline-too-much'],
  judge: (site) => {
    const messages = new Map<string, Message>()
    for (const { language, entries } of site.trees.values()) {
      let used = 0
      for (const { page, doc } of entries.values()) {
        if (page.meta.offline !== true) continue
        used += frame + utf8Length(doc.text) / 3
        if (used <= room || messages.has(page.source.file)) continue
        const reason = sentence`This page may not be kept for reading without internet in ${nameOf(language)}: the pages that are marked for that are too large together.`
        const note = sentence`Devices keep about 60 KB unasked. Take "offline: true" off pages that are not for emergencies.`
        const place = page.source.places['offline']
        const finding = warningFinding('offline-too-much', reason, { note, ...(place && { place }) })
        messages.set(page.source.file, { ...finding, file: page.source.file, municipality: site.municipality.id })
      }
    }
    return [...messages.values()]
  },
}
