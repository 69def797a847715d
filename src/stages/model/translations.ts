import type { LayerConfig } from '../../kinds/layer.ts'
import type { MunicipalityConfig } from '../../kinds/municipality.ts'
import type { Doc } from '../../values/doc.ts'
import { fingerprint, isMeta, type Pin, readPin } from '../../values/pin.ts'
import type { Network } from '../../values/site.ts'
import type { Translation } from '../../values/translation.ts'
import { isInProgress } from './drafts.ts'
import type { Group } from './owners.ts'

/** What each language of a scope is translated from; undefined for the one that texts are written in first. */
export type SourceTree = (language: string) => string | undefined

/** The tree of a municipality or layer: its own `translated_from`, the network's, and else its source language. */
export function readSourceTree(network: Network, config: MunicipalityConfig | LayerConfig | undefined): SourceTree {
  const root = config?.source_language ?? network.sourceLanguage
  const own = config?.translated_from ?? {}
  const common = network.config.translated_from ?? {}
  const find = (tree: Readonly<Record<string, string>>, language: string) =>
    Object.hasOwn(tree, language) ? tree[language] : undefined
  return (language) => (language === root ? undefined : (find(own, language) ?? find(common, language) ?? root))
}

/** Looks for the file that a pin was made from, where none of its blocks is found in the file that it should be from. */
export type FindOrigin = (pin: Pin, source: Doc) => Doc | undefined

/** How all translations of one page, snippet or organization stand to their sources, by language. */
export function judgeTranslations(
  group: Group,
  tree: SourceTree,
  findOrigin: FindOrigin = () => undefined,
): ReadonlyMap<string, Translation> {
  const known = new Map<string, Translation | undefined>()
  const judge = (doc: Doc): Translation | undefined => {
    if (known.has(doc.language)) return known.get(doc.language)
    const ancestors = ancestorsOf(doc, group, tree)
    const [nearest] = ancestors
    const translation = nearest && judgeOne({ doc, nearest, ancestors, group, tree, judge, findOrigin })
    known.set(doc.language, translation)
    return translation
  }
  return new Map(
    [...group.variants.values()].flatMap((doc) => {
      const translation = judge(doc)
      return translation ? [[doc.language, translation] as const] : []
    }),
  )
}

/** The texts that a variant may have been translated from, nearest first; none for the one that all come from. */
export function ancestorsOf(doc: Doc, { variants, source }: Group, tree: SourceTree): readonly Doc[] {
  if (doc === source) return []
  const codes = new Set([doc.language])
  for (let code = tree(doc.language); code !== undefined && !codes.has(code); code = tree(code)) codes.add(code)
  const ancestors = [...codes].slice(1).flatMap((code) => variants.get(code) ?? [])
  return ancestors.includes(source) ? ancestors : [...ancestors, source]
}

interface JudgeInput {
  readonly doc: Doc
  readonly nearest: Doc
  readonly ancestors: readonly Doc[]
  readonly group: Group
  readonly tree: SourceTree
  readonly judge: (doc: Doc) => Translation | undefined
  readonly findOrigin: FindOrigin
}

function judgeOne({ doc, nearest, ancestors, tree, judge, findOrigin }: JudgeInput): Translation {
  const read = readPin(doc.meta['source_pin'])
  const nothing = { doc, changed: [], stale: 0, total: nearest.blocks.length, marks: [], marksPage: false }
  const unverified = (fault?: Translation['fault']): Translation => ({
    ...nothing,
    state: stateOf(doc, 'unverified'),
    source: nearest,
    readIn: nearest,
    ...(fault && { fault }),
  })
  if (!read) return unverified()
  if ('fault' in read) return unverified(read)
  const source = ancestors.find(({ language }) => language === read.language)
  if (!source) {
    const isOfTree = climbs(doc.language, read.language, tree)
    return unverified({ fault: isOfTree ? 'deleted' : 'language', what: read.language })
  }
  const above = judge(source)
  const compared = compare(doc, source, read, above)
  const origin = compared.isForeign ? findOrigin(read, source) : undefined
  if (origin) return unverified({ fault: 'foreign', what: origin.file })
  const { isForeign: _, ...rest } = compared
  return {
    doc,
    source,
    pin: read,
    state: stateOf(doc, rest.stale > 0 ? 'outdated' : 'up to date'),
    ...rest,
    readIn: above && above.stale > 0 ? above.readIn : source,
  }
}

function stateOf(doc: Doc, otherwise: 'up to date' | 'outdated' | 'unverified'): Translation['state'] {
  if (isInProgress(doc)) return 'in progress'
  return doc.meta['machine_translated'] === true ? 'machine' : otherwise
}

function climbs(from: string, to: string, tree: SourceTree): boolean {
  const seen = new Set<string>()
  for (let code = tree(from); code !== undefined && !seen.has(code); code = tree(code)) {
    if (code === to) return true
    seen.add(code)
  }
  return false
}

/**
 * Sets a pin against the source as it is now. The order of blocks does not count. What is out of date in the source
 * itself is out of date here too.
 */
function compare(doc: Doc, source: Doc, pin: Pin, above: Translation | undefined) {
  const free = new Map<string, number[]>()
  for (const [index, block] of source.blocks.entries()) {
    const hash = fingerprint(source, block)
    free.set(hash, [...(free.get(hash) ?? []), index])
  }
  const inSource = pin.blocks.map(({ hash }) => free.get(hash)?.shift())
  const found = new Set(inSource)
  const behind = new Set(above?.marks)
  const changed = source.blocks.flatMap((_, index) => (!found.has(index) || behind.has(index) ? [index] : []))
  const stalePinned = inSource.flatMap((index, at) => (index === undefined || behind.has(index) ? [at] : []))
  const isBehindSomewhere = above?.marksPage === true
  const stale = Math.max(changed.length, stalePinned.length, isBehindSomewhere ? 1 : 0)
  const placed = placeMarks(doc, pin, stalePinned)
  return {
    changed,
    stale,
    total: Math.max(source.blocks.length, stale),
    marks: placed ?? [],
    // More new blocks than dropped ones: something is missing here that has no place of its own.
    marksPage: stale > 0 && (!placed || changed.length > stalePinned.length || isBehindSomewhere),
    isForeign: pin.blocks.length > 0 && found.size === 1 && found.has(undefined),
  }
}

/** The own blocks that pinned ones stand for: one to one in their order, where their numbers are equal. */
function placeMarks(doc: Doc, pin: Pin, stalePinned: readonly number[]): readonly number[] | undefined {
  const ownBody = doc.blocks.flatMap((block, index) => (isMeta(block) ? [] : [index]))
  const pinnedBody = pin.blocks.flatMap((block, index) => (isMeta(block) ? [] : [index]))
  const places = stalePinned.map((at) => {
    const pinned = pin.blocks[at]
    if (pinned && isMeta(pinned)) return doc.blocks.findIndex((block) => block.kind === pinned.kind)
    return ownBody.length === pinnedBody.length ? (ownBody[pinnedBody.indexOf(at)] ?? -1) : -1
  })
  return places.includes(-1) ? undefined : places.sort((one, other) => one - other)
}
