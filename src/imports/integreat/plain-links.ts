import type { Notes } from './notes.ts'
import { type LinkMark, type Run, runsText } from './runs.ts'

/** A link on nothing but punctuation is the rest of a longer one. */
export function unlinkPunctuation(runs: readonly Run[]): Run[] {
  const wordy = new Set<LinkMark>()
  for (const run of runs) {
    const speaks = run.type === 'atom' || /[\p{L}\p{N}]/u.test(run.text)
    if (run.link && (speaks || /^(?:tel|mailto):/.test(run.link.url))) wordy.add(run.link)
  }
  return runs.map((run) => (run.link && !wordy.has(run.link) ? { ...run, link: undefined } : run))
}

/**
 * Punctuation of the sentence that got into a link goes out of it: the full stop behind an address, a parenthesis that
 * closes behind the link.
 */
export function freeLinkEdges(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, index): Run[] => {
    const { link } = run
    if (!link || run.type !== 'word') return [run]
    const isFirst = runs[index - 1]?.link !== link
    const isLast = runs[index + 1]?.link !== link
    const opens = isFirst && /^\(\p{L}/u.test(run.text) && !textOfLink(runs, index).includes(')')
    const ends = isLast && /[@.]\p{L}+[.,;:]$/u.test(run.text) && isFirst && !link.url.endsWith(run.text)
    const start = opens ? 1 : 0
    const end = run.text.length - (ends ? 1 : 0)
    const parts = [
      { ...run, text: run.text.slice(0, start), link: undefined },
      { ...run, text: run.text.slice(start, end) },
      { ...run, text: run.text.slice(end), link: undefined },
    ]
    return parts.filter((part) => part.text !== '')
  })
}

function textOfLink(runs: readonly Run[], start: number): string {
  const link = runs[start]?.link
  const end = runs.findIndex((run, index) => index > start && run.link !== link)
  return runsText(runs.slice(start, end === -1 ? undefined : end))
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
