import type { Doc } from '../../values/doc.ts'
import { fingerprint, isMeta, type Pin } from '../../values/pin.ts'
import type { Municipality, Network } from '../../values/site.ts'
import type { Translation } from '../../values/translation.ts'
import type { Group } from './owners.ts'
import { type FindOrigin, judgeTranslations, readSourceTree, type SourceTree } from './translations.ts'

/** What the translations of a site are judged with. */
interface OriginInput {
  readonly network: Network
  readonly municipality: Municipality
  readonly docs: readonly Doc[]
}

/** How each translation of a site stands to its source, by the translation's file. */
export function collectTranslations(
  groups: readonly Group[],
  { network, municipality, docs }: OriginInput,
): ReadonlyMap<string, Translation> {
  const trees = new Map<string, SourceTree>()
  const treeOf = (scope: string): SourceTree => {
    const known = trees.get(scope)
    if (known) return known
    const configs = [municipality, ...network.layers.values()]
    const tree = readSourceTree(network, configs.find((candidate) => candidate.scope === scope)?.config)
    trees.set(scope, tree)
    return tree
  }
  const findOrigin = createFindOrigin(docs)
  return new Map(
    groups.flatMap((group) =>
      [...judgeTranslations(group, treeOf(group.scope), findOrigin).values()].map(
        (one) => [one.doc.file, one] as const,
      ),
    ),
  )
}

/** Finds the file that a pin was really made from: the one that has at least half of its blocks. */
export function createFindOrigin(docs: readonly Doc[]): FindOrigin {
  const indexes = new Map<string, ReadonlyMap<string, readonly Doc[]>>()
  return ({ language, blocks }: Pin, source: Doc) => {
    const index = indexes.get(language) ?? indexBlocks(docs.filter((doc) => doc.language === language))
    indexes.set(language, index)
    const counts = new Map<Doc, number>()
    for (const { hash } of blocks) {
      for (const doc of new Set(index.get(hash))) counts.set(doc, (counts.get(doc) ?? 0) + 1)
    }
    const [best] = [...counts].filter(([doc]) => doc !== source).sort((one, other) => other[1] - one[1])
    return best && best[1] * 2 >= blocks.length ? best[0] : undefined
  }
}

function indexBlocks(docs: readonly Doc[]): ReadonlyMap<string, readonly Doc[]> {
  const index = new Map<string, Doc[]>()
  for (const doc of docs) {
    for (const block of doc.blocks) {
      // Many pages call the same snippet; that makes them no originals of each other.
      if (block.kind === 'snippet' || (isMeta(block) && block.kind !== 'title')) continue
      const hash = fingerprint(doc, block)
      const holders = index.get(hash)
      if (holders) holders.push(doc)
      else index.set(hash, [doc])
    }
  }
  return index
}
