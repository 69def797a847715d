import type { Notes } from './notes.ts'
import type { LinkMark, Run } from './runs.ts'

/** A link on nothing but punctuation is the rest of a longer one. */
export function unlinkPunctuation(runs: readonly Run[]): Run[] {
  const wordy = new Set<LinkMark>()
  for (const run of runs) {
    const speaks = run.type === 'atom' || /[\p{L}\p{N}]/u.test(run.text)
    if (run.link && (speaks || /^(?:tel|mailto):/.test(run.link.url))) wordy.add(run.link)
  }
  return runs.map((run) => (run.link && !wordy.has(run.link) ? { ...run, link: undefined } : run))
}

const plainAddress =
  /^([\p{Ps}\p{Pi}"'„]*)((?:https?:\/\/|www\.)[^\s<>"“”„»«]+\.[^\s<>"“”„»«]*?)([.,;:!?"')\]\p{Pf}\p{Pe}]*)$/iu

/** An address that stands in the text as plain words becomes the link that it was meant to be. */
export function linkPlainAddresses(runs: readonly Run[], notes: Notes): Run[] {
  return runs.flatMap((run): Run[] => {
    const match = run.type === 'word' && !run.link ? plainAddress.exec(run.text) : null
    if (!match) return [run]
    const [, before = '', address = '', after = ''] = match
    const url = /^www\./i.test(address) ? `https://${address}` : address
    if (!URL.canParse(url)) return [run]
    notes.line('changed', 'address in the text', `${address} → link`)
    const link: LinkMark = { url, title: undefined }
    const parts = [
      { ...run, text: before },
      { ...run, text: address, link },
      { ...run, text: after },
    ]
    return parts.filter((part) => part.text !== '')
  })
}
