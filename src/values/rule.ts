import type { Language } from './language.ts'
import type { Message } from './message.ts'
import type { Network, Site } from './site.ts'

/** What a rule may look at beside the site. */
export interface RuleContext {
  /** The whole language table, by code. */
  readonly languages: ReadonlyMap<string, Language>
}

/** A check over a whole municipality, over Maps and never by scanning lists for each page. */
export interface Rule {
  /** The rule ids that it may report. */
  readonly ids: readonly string[]
  readonly judge: (site: Site, context: RuleContext) => readonly Message[]
}

/** A check over the network's configuration. */
export interface NetworkRule {
  readonly ids: readonly string[]
  readonly judge: (network: Network, context: RuleContext) => readonly Message[]
}
