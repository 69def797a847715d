import { type EmphasisName, emphases, type LinkMark, type Run } from './runs.ts'

/**
 * Gives blanks and breaks only the marks that both neighbours share, so that no mark begins or ends with a blank, and
 * joins equal neighbours: `**a** **b**` is `**a b**`, two halves of one link are one link.
 */
export function joinMarks(runs: readonly Run[]): Run[] {
  const joined = [...runs]
  const solid = runs.flatMap((run, index) => (run.type === 'word' || run.type === 'atom' ? [index] : []))
  for (let index = 0; index < joined.length; index += 1) {
    const run = joined[index] as Run
    if (run.type === 'word' || run.type === 'atom') continue
    joined[index] = { ...run, strong: 0, emphasis: 0, delete: 0, link: undefined }
  }
  for (let index = 1; index < solid.length; index += 1) {
    const from = solid[index - 1] as number
    const to = solid[index] as number
    const before = joined[from] as Run
    const after = joined[to] as Run
    const broken = joined.slice(from + 1, to).some((run) => run.type === 'break')
    for (const name of emphases) {
      if (before[name] === 0 || after[name] === 0 || (broken && before[name] !== after[name])) continue
      renumber(joined, to, name, before[name])
      for (let between = from + 1; between < to; between += 1) {
        joined[between] = { ...(joined[between] as Run), [name]: before[name] }
      }
    }
    const link = before.link
    if (!link || !after.link || (link !== after.link && (broken || !isOneLink(link, after.link)))) continue
    relink(joined, to, link)
    for (let between = from + 1; between < to; between += 1) joined[between] = { ...(joined[between] as Run), link }
  }
  return joined
}

/** Telephone and mail links are counted by those who check an import; they are never made fewer. */
function isOneLink(one: LinkMark, other: LinkMark): boolean {
  return one.url === other.url && !/^(?:tel|mailto):/.test(one.url)
}

function renumber(runs: Run[], from: number, name: EmphasisName, number: number): void {
  const old = runs[from]?.[name]
  if (old === number) return
  for (let index = from; index < runs.length && runs[index]?.[name] === old; index += 1) {
    runs[index] = { ...(runs[index] as Run), [name]: number }
  }
}

function relink(runs: Run[], from: number, link: LinkMark): void {
  const old = runs[from]?.link
  if (old === link) return
  for (let index = from; index < runs.length && runs[index]?.link === old; index += 1) {
    runs[index] = { ...(runs[index] as Run), link }
  }
}
