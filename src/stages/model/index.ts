import { addAll } from '../../ground/add-all.ts'
import { keyMatcher } from '../../ground/glob.ts'
import { defaultTimeZone } from '../../ground/moment.ts'
import type { Fact } from '../../kinds/facts.ts'
import type { MunicipalityConfig } from '../../kinds/municipality.ts'
import type { MissingPolicy, PageMeta } from '../../kinds/page.ts'
import type { Doc, Media } from '../../values/doc.ts'
import type { Message } from '../../values/message.ts'
import type { LanguageTree, Municipality, Network, Page, Site, Unpublished } from '../../values/site.ts'
import { isInProgress, setDraftsAside, whyHidden } from './drafts.ts'
import { readLanguages } from './languages.ts'
import { collectTranslations } from './origins.ts'
import { chooseOwners, type Group, groupVariants } from './owners.ts'
import { findScopes } from './scopes.ts'
import { createTree } from './tree.ts'

export { type Relatives, relateDocs } from './scope.ts'
export { findScopes } from './scopes.ts'

/** What a site is made from. */
export interface ModelInput {
  readonly network: Network
  readonly municipality: Municipality
  /** Docs of the municipality and of all its layers. */
  readonly docs: readonly Doc[]
  readonly media: readonly Media[]
  /** `show` builds pages whatever their status. */
  readonly drafts: 'show' | 'hide'
  /** The moment that the site is built for, as ISO text in UTC. */
  readonly now: string
}

/**
 * Puts a municipality together: who owns each page and snippet, which variant is shown in each language, where, and
 * below what. Pure; costs Maps only.
 */
export function createSite(input: ModelInput): { readonly site: Site; readonly messages: readonly Message[] } {
  const { network, municipality } = input
  const { scopes, messages: scopeMessages } = findScopes(network, municipality)
  const { sourceLanguage, languages, chains, messages: languageMessages } = readLanguages(network, municipality)
  const order = languages.map((language) => language.code)
  const sourceLanguageOf = (scope: string) => sourceLanguageOfScope(network, municipality, scope)
  const groupsOf = (kinds: readonly string[]) =>
    groupVariants(
      input.docs.filter((doc) => kinds.includes(doc.kind)),
      sourceLanguageOf,
      order,
    )

  const pageGroups = groupsOf(['page', 'legal'])
  const isExcluded = excludedBy(municipality.config, municipality.scope)
  const clock = { now: input.now, timeZone: municipality.config.time_zone ?? defaultTimeZone }
  const whyNot = (group: Group): Unpublished['why'] | undefined =>
    isExcluded(group) ? 'excluded' : input.drafts === 'show' ? undefined : whyHidden(group, clock)
  const isPublic = (group: Group) => whyNot(group) === undefined
  const owners = chooseOwners(pageGroups, scopes, isPublic)
  const shownOf = (group: Group) =>
    input.drafts === 'show' ? { ...group, drafts: new Map<string, Doc>() } : setDraftsAside(group)
  const pages = new Map(
    [...owners].sort(byKey).map(([key, group]) => [key, toPage(shownOf(group), whyHidden(group, clock))]),
  )
  const unpublished = new Map<string, Unpublished>()
  const waiting = new Map<string, Unpublished>()
  for (const scope of scopes) {
    for (const [key, group] of pageGroups.get(scope) ?? []) {
      const why = whyNot(group)
      if (why === undefined || unpublished.has(key) || waiting.has(key)) continue
      const entry = { source: group.source, languages: [...setDraftsAside(group).variants.keys()], why }
      if (!pages.has(key)) unpublished.set(key, entry)
      else if (why !== 'excluded' && isNearer(scope, owners.get(key), scopes)) waiting.set(key, entry)
    }
  }

  const overridden = new Map<string, { scope: string; languages: readonly string[] }>()
  for (const scope of scopes) {
    for (const [key, group] of pageGroups.get(scope) ?? []) {
      if (owners.get(key) === group || !owners.has(key) || overridden.has(key) || !isPublic(group)) continue
      overridden.set(key, { scope, languages: [...group.variants.keys()] })
    }
  }

  const snippetGroups = groupsOf(['snippet'])
  const canBeUsed = (group: Group) => input.drafts === 'show' || !isInProgress(group.source)
  const snippets = chooseOwners(snippetGroups, scopes, canBeUsed)
  const organizations = chooseOwners(groupsOf(['organization']), scopes)
  const policies = readPolicies(network, municipality)
  const trees = new Map<string, LanguageTree>()
  const treeMessages: Message[] = []
  for (const language of languages) {
    const root = `/${[municipality.id, language.code].filter(Boolean).join('/')}/`
    const chain = chains.get(language.code) ?? []
    const { tree, messages } = createTree({ language, pages, chain, policies, root, municipality: municipality.id })
    trees.set(language.code, tree)
    addAll(treeMessages, messages)
  }
  const site: Site = {
    network,
    municipality,
    sourceLanguage,
    languages,
    chains,
    scopes,
    pages,
    unpublished,
    waiting,
    schedule: scheduleOf(pageGroups),
    overridden,
    translations: collectTranslations([...owners.values(), ...snippets.values(), ...organizations.values()], {
      network,
      municipality,
      docs: input.docs,
    }),
    snippets: new Map([...snippets].map(([name, group]) => [name, { ...shownOf(group), name }])),
    waitingSnippets: new Set([...chooseOwners(snippetGroups, scopes).keys()].filter((name) => !snippets.has(name))),
    organizations,
    facts: collectFacts(network, municipality, scopes),
    trees,
    media: new Map(input.media.map((file) => [file.file, file])),
    policies,
  }
  return { site, messages: [...scopeMessages, ...languageMessages, ...treeMessages] }
}

/** Days on which pages are to be published, of all scopes. */
function scheduleOf(groups: ReadonlyMap<string, ReadonlyMap<string, Group>>): readonly string[] {
  const sources = [...groups.values()].flatMap((ofScope) => [...ofScope.values()].map(({ source }) => source))
  return [...new Set(sources.flatMap(({ meta }) => (meta as PageMeta).publish_at ?? []))].sort()
}

function isNearer(scope: string, owner: Group | undefined, scopes: readonly string[]): boolean {
  return owner !== undefined && scopes.indexOf(scope) < scopes.indexOf(owner.scope)
}

function toPage(group: Group & Pick<Page, 'drafts'>, hidden: Page['hidden']): Page {
  const { key, scope, source, variants, drafts } = group
  return {
    key,
    kind: source.kind === 'legal' ? 'legal' : 'page',
    scope,
    source,
    variants,
    drafts,
    ...(hidden && { hidden }),
    meta: source.meta as PageMeta,
  }
}

/** Only pages of layers can be left out; a municipality's own pages are its own business. */
function excludedBy(config: MunicipalityConfig, ownScope: string): (group: Group) => boolean {
  const matchers = (config.exclude ?? []).map(keyMatcher)
  return (group) => group.scope !== ownScope && matchers.some((matches) => matches(group.key))
}

function sourceLanguageOfScope(network: Network, municipality: Municipality, scope: string): string {
  if (scope === municipality.scope) return municipality.config.source_language ?? network.sourceLanguage
  const layer = [...network.layers.values()].find((candidate) => candidate.scope === scope)
  return layer?.config.source_language ?? network.sourceLanguage
}

function readPolicies(network: Network, municipality: Municipality): Record<'page' | 'legal', MissingPolicy> {
  const of = (kind: 'page' | 'legal'): MissingPolicy => {
    for (const missing of [municipality.config.missing, network.config.missing]) {
      const policy = typeof missing === 'string' ? missing : missing?.[kind]
      if (policy) return policy
    }
    return 'fallback'
  }
  return { page: of('page'), legal: of('legal') }
}

/** Facts of all scopes; the nearest wins. */
function collectFacts(
  network: Network,
  municipality: Municipality,
  scopes: readonly string[],
): ReadonlyMap<string, Fact> {
  const configs = [municipality, ...network.layers.values()]
  const facts = new Map<string, Fact>()
  for (const scope of scopes) {
    const config = configs.find((candidate) => candidate.scope === scope)?.config
    for (const [name, fact] of Object.entries(config?.facts ?? {})) if (!facts.has(name)) facts.set(name, fact)
  }
  return facts
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0
}
