import { sentence } from '../../ground/sentence.ts'
import { type Finding, warningFinding } from '../../values/message.ts'
import type { ApiOrganization } from './schema.ts'
import { safeSegment, shortHash } from './segment.ts'
import type { TreePage } from './tree.ts'

/** An organization of the list. */
export interface ImportedOrganization extends ApiOrganization {
  /** Name of its file in `organizations/`. */
  readonly key: string
  /** Its place in the list, for messages. */
  readonly index: number
}

/**
 * The organizations that pages of the list name, each once, by their name.
 * @returns a map from name to organization
 */
export function collectOrganizations(pages: readonly TreePage[]): {
  organizations: ReadonlyMap<string, ImportedOrganization>
  findings: Finding[]
} {
  const organizations = new Map<string, ImportedOrganization>()
  const keys = new Set<string>()
  const findings: Finding[] = []
  for (const { page } of pages) {
    if (!page.organization) continue
    const { name } = page.organization
    const known = organizations.get(name)
    if (known) {
      if (known.website !== page.organization.website) {
        const text = sentence`$[${page.index}].organization "${name}" has another website than in $[${known.index}]; the first one counts`
        findings.push(warningFinding('import-organization', text))
      }
      continue
    }
    const website = validAddress(page.organization.website)
    if (page.organization.website !== undefined && website === undefined) {
      const text = sentence`$[${page.index}].organization.website "${page.organization.website}" is no web address; it was left out`
      findings.push(warningFinding('import-organization', text))
    }
    const plain = safeSegment(name)
    const key = keys.has(plain) ? `${plain}-${shortHash(name)}` : plain
    keys.add(key)
    organizations.set(name, { ...page.organization, website, key, index: page.index })
  }
  return { organizations, findings }
}

function validAddress(address: string | undefined): string | undefined {
  const whole = address?.trim()
  return whole !== undefined && /^https?:\/\/\S+$/.test(whole) && URL.canParse(whole) ? whole : undefined
}
