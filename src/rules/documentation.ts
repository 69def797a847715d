import table from './documentation.json' with { type: 'json' }

/** What a rule is about, and what to do about its findings: one sentence each, of any finding alike. */
export interface RuleText {
  readonly summary: string
  readonly advice: string
}

/** The documentation of one rule. */
export interface DocumentedRule {
  /** Permanent name, kebab-case. */
  readonly id: string
  /** How grave its findings are by themselves, the usual first; `rules:` in integreat.yaml may say otherwise. */
  readonly levels: ReadonlyArray<'error' | 'warning'>
  readonly en: RuleText
  readonly de: RuleText
}

/** Rules that belong together. */
export interface RuleFamily {
  readonly title: { readonly en: string; readonly de: string }
  readonly rules: readonly DocumentedRule[]
}

/** The page in this package that shows the whole table, for people; a test holds it to the table. */
const page = 'src/rules/README.md'

/**
 * Every rule that may report anything, wherever it is checked. A new rule is an entry in `documentation.json`; a test
 * finds those that are missing there.
 */
export const ruleFamilies: readonly RuleFamily[] = table.map(({ title, rules }) => ({
  title,
  rules: Object.entries(rules).map(([id, rule]) => ({ id, ...rule }) as DocumentedRule),
}))

const rulesById = new Map(ruleFamilies.flatMap(({ rules }) => rules).map((rule) => [rule.id, rule]))

/** The documentation of a rule; undefined where there is no such rule. */
export function findRule(id: string): DocumentedRule | undefined {
  return rulesById.get(id)
}

/** Where a rule is explained, from the root of this package: `src/rules/README.md#link-broken`. */
export function addressOfRule(id: string): string | undefined {
  return rulesById.has(id) ? `${page}#${id}` : undefined
}
