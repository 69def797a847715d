import type { Doc } from '../../values/doc.ts'

/** All variants of one key within one scope. */
export interface Group {
  readonly key: string
  readonly scope: string
  readonly variants: ReadonlyMap<string, Doc>
  /** The variant that holds what is not translated. */
  readonly source: Doc
}

/**
 * Groups docs by scope and key. The source variant is the one in the scope's source language; where there is none,
 * the first in the order of the network's languages stands in.
 * @param docs docs of one kind, of any number of scopes
 * @param sourceLanguageOf source language of a scope
 * @param languageOrder codes, the most trusted first
 */
export function groupVariants(
  docs: readonly Doc[],
  sourceLanguageOf: (scope: string) => string,
  languageOrder: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, Group>> {
  const byScope = new Map<string, Map<string, Map<string, Doc>>>()
  for (const doc of docs) {
    const keys = byScope.get(doc.scope) ?? new Map<string, Map<string, Doc>>()
    byScope.set(doc.scope, keys)
    const variants = keys.get(doc.key) ?? new Map<string, Doc>()
    keys.set(doc.key, variants)
    if (!variants.has(doc.language)) variants.set(doc.language, doc)
  }
  const groups = new Map<string, ReadonlyMap<string, Group>>()
  for (const [scope, keys] of byScope) {
    const order = [sourceLanguageOf(scope), ...languageOrder]
    const ofScope = new Map<string, Group>()
    for (const [key, variants] of keys) {
      const language = order.find((code) => variants.has(code)) ?? [...variants.keys()].sort()[0]
      const source = language === undefined ? undefined : variants.get(language)
      if (source) ofScope.set(key, { key, scope, variants, source })
    }
    groups.set(scope, ofScope)
  }
  return groups
}

/**
 * The owner of each key: the nearest scope that has it in any language. A language is never taken from a farther
 * scope: a wrong local fact is worse than a foreign language.
 * @param accept says whether a scope's group counts (a draft or an excluded page does not)
 */
export function chooseOwners(
  groups: ReadonlyMap<string, ReadonlyMap<string, Group>>,
  scopes: readonly string[],
  accept: (group: Group) => boolean = () => true,
): ReadonlyMap<string, Group> {
  const owners = new Map<string, Group>()
  for (const scope of scopes) {
    for (const [key, group] of groups.get(scope) ?? []) {
      if (!owners.has(key) && accept(group)) owners.set(key, group)
    }
  }
  return owners
}
