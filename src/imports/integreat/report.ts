import type { Fate, Note, Report, ReportLine, Tally } from '../importer.ts'

/** The remarks about one page, or about the whole import where the key is undefined. */
export interface PageNotes {
  readonly page: string
  readonly notes: readonly Note[]
}

/** Sums up what the steps noted. */
export function makeReport(municipality: string, language: string, pages: readonly PageNotes[]): Report {
  const totals = new Map<string, Record<Fate, number>>()
  const lines: ReportLine[] = []
  for (const { page, notes } of pages) {
    for (const { fate, what, text, count = 1 } of notes) {
      const tally = totals.get(what) ?? { kept: 0, changed: 0, dropped: 0, check: 0 }
      tally[fate] += count
      totals.set(what, tally)
      if (text !== undefined) lines.push({ page, fate, what, text })
    }
  }
  const sorted = [...totals].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  return { municipality, language, totals: Object.fromEntries(sorted), lines }
}

const fates: Readonly<Record<Fate, string>> = {
  check: 'Please look at these',
  dropped: 'Left out',
  changed: 'Changed',
  kept: 'Kept, and worth knowing',
}

/** The report as a text to read and to keep beside the content: totals first, then every change, the open ones on top. */
export function formatReport(report: Report): string {
  const title = `Import from Integreat: ${report.municipality}, ${report.language}`
  const totals = Object.entries(report.totals).map(([what, tally]) => `- ${what}: ${formatTally(tally)}`)
  const sections = (Object.keys(fates) as Fate[]).flatMap((fate) => {
    const lines = report.lines.filter((line) => line.fate === fate)
    if (lines.length === 0) return []
    return ['', `## ${fates[fate]} (${lines.length})`, ...groupLines(lines)]
  })
  return `${[`# ${title}`, '', '## Totals', '', ...totals, ...sections].join('\n')}\n`
}

function groupLines(lines: readonly ReportLine[]): string[] {
  const kinds = new Map<string, ReportLine[]>()
  for (const line of lines) {
    const list = kinds.get(line.what)
    if (list) list.push(line)
    else kinds.set(line.what, [line])
  }
  return [...kinds].flatMap(([what, list]) => [
    '',
    `### ${what} (${list.length})`,
    '',
    ...list.map((line) => `- ${line.page === '' ? '' : `${line.page}: `}${line.text}`),
  ])
}

function formatTally(tally: Tally): string {
  return (['kept', 'changed', 'dropped', 'check'] as const)
    .filter((fate) => tally[fate] > 0)
    .map((fate) => `${tally[fate]} ${fate === 'check' ? 'to look at' : fate}`)
    .join(', ')
}
