import type { Assets } from '../../values/artifact.ts'
import type { Navigator } from '../../values/navigation.ts'
import type { LanguageTree } from '../../values/site.ts'
import type { ResolveContext } from './context.ts'
import { type ResolvedPage, resolvePage } from './page-view.ts'
import { createNavigator } from './shell.ts'

export type { ResolveContext } from './context.ts'
export { type ResolvedPage, resolvePage, toRecord } from './page-view.ts'
export { absolute, createNavigator } from './shell.ts'

/** One language of a site with all its pages filled. */
export interface ResolvedTree {
  readonly tree: LanguageTree
  readonly navigator: Navigator
  readonly pages: readonly ResolvedPage[]
}

/** Fills all pages of one language, in the order of their keys. */
export function resolveTree(context: ResolveContext, tree: LanguageTree, assets: Assets): ResolvedTree {
  const navigator = createNavigator(context, tree, assets)
  const numbers = new Map([...context.site.pages.keys()].sort().map((key, number) => [key, number]))
  const pages = [...tree.entries.values()].map((entry) =>
    resolvePage(context, tree, entry, navigator, numbers.get(entry.page.key) ?? 0),
  )
  return { tree, navigator, pages }
}
