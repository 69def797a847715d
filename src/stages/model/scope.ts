import type { Doc } from '../../values/doc.ts'
import type { Network } from '../../values/site.ts'
import type { Translation } from '../../values/translation.ts'
import { createFindOrigin } from './origins.ts'
import { type Group, groupVariants } from './owners.ts'
import { ancestorsOf, judgeTranslations, readSourceTree } from './translations.ts'

/** One file among its translations. */
export interface Relatives {
  readonly doc: Doc
  /** Texts that it may be translated from, nearest first; none for the one that all come from. */
  readonly ancestors: readonly Doc[]
  readonly translation: Translation | undefined
  /** Translations that are made from this very file. */
  readonly descendants: readonly Translation[]
}

/** Each file of one municipality or layer among its translations, by path. */
export function relateDocs(network: Network, scope: string, docs: readonly Doc[]): ReadonlyMap<string, Relatives> {
  const owners = [...network.municipalities.values(), ...network.layers.values()]
  const config = owners.find((candidate) => candidate.scope === scope)?.config
  const tree = readSourceTree(network, config)
  const root = config?.source_language ?? network.sourceLanguage
  const order = network.languages.map(({ code }) => code)
  const findOrigin = createFindOrigin(docs)
  const relate = (group: Group): ReadonlyArray<readonly [string, Relatives]> => {
    const translations = judgeTranslations(group, tree, findOrigin)
    return [...group.variants.values()].map((doc) => [
      doc.file,
      {
        doc,
        ancestors: ancestorsOf(doc, group, tree),
        translation: translations.get(doc.language),
        descendants: [...translations.values()].filter(({ source }) => source === doc),
      },
    ])
  }
  // A page and a snippet may have one key.
  const kinds = [['page', 'legal'], ['snippet'], ['organization']] as const
  return new Map(
    kinds.flatMap((names) => {
      const ofKind = docs.filter(({ kind }) => (names as readonly string[]).includes(kind))
      const groups = groupVariants(ofKind, () => root, order).get(scope) ?? new Map<string, Group>()
      return [...groups.values()].flatMap(relate)
    }),
  )
}
