import { sentence } from '../../ground/sentence.ts'
import { errorFinding, type Finding, warningFinding } from '../../values/message.ts'
import type { ApiPage } from './schema.ts'
import { splitPath } from './segment.ts'

/** A parent that is not in the list (on the platform such a page cannot be reached), or not where the path says. */
export function parentFindings(page: ApiPage, byPath: ReadonlyMap<string, ApiPage>): Finding[] {
  if (page.parentPath === undefined) return []
  const parent = splitPath(page.parentPath).join('/')
  const above = splitPath(page.path).slice(0, -1).join('/')
  if (parent !== above) {
    const text = sentence`$[${page.index}].parent is "${page.parentPath}", but the path is "${page.path}"; the path decides`
    return [warningFinding('import-parent', text)]
  }
  if (byPath.has(parent) || parent.split('/').length <= 2) return []
  const text = sentence`$[${page.index}].parent "${page.parentPath}" is not in the list; the page was imported without it`
  return [warningFinding('import-parent', text)]
}

/** Parents that go round in a circle. */
export function cycleFindings(pages: readonly ApiPage[], byPath: ReadonlyMap<string, ApiPage>): Finding[] {
  const cycles: Finding[] = []
  const safe = new Set<ApiPage>()
  for (const page of pages) {
    const chain = new Set<ApiPage>()
    let next: ApiPage | undefined = page
    while (next && !safe.has(next) && !chain.has(next)) {
      chain.add(next)
      next = next.parentPath === undefined ? undefined : byPath.get(splitPath(next.parentPath).join('/'))
    }
    if (next && !safe.has(next)) {
      const members = [...chain]
      const hops = [...members.slice(members.indexOf(next)), next].map((hop) => `$[${hop.index}]`)
      cycles.push(
        errorFinding('import-cycle', sentence`${shorten(hops)}: the parents go round in a circle; the paths decide`),
      )
    }
    for (const member of chain) safe.add(member)
  }
  return cycles
}

function shorten(hops: readonly string[]): string {
  return hops.length <= 12 ? hops.join(' → ') : [...hops.slice(0, 6), '…', ...hops.slice(-5)].join(' → ')
}
