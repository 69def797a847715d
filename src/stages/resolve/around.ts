import type { Navigator } from '../../values/navigation.ts'
import type { Entry, LanguageTree, Site } from '../../values/site.ts'
import type { Shell } from '../../values/view.ts'
import type { ResolveContext } from './context.ts'

/** The pages before and after this one, and the same page in sign and easy language. */
export function aroundOf({ site }: ResolveContext, tree: LanguageTree, entry: Entry, navigator: Navigator) {
  const { page, parent } = entry
  // Top-level pages have the menu beside them.
  const siblings = parent === undefined ? [] : (tree.entries.get(parent)?.children ?? [])
  const index = siblings.indexOf(page.key)
  const linkTo = (key: string | undefined) => {
    const found = key === undefined ? undefined : tree.entries.get(key)
    return found && navigator.link(found)
  }
  const [previous, next] = index < 0 ? [] : [linkTo(siblings[index - 1]), linkTo(siblings[index + 1])]
  const easy = site.trees.get(`${tree.language.code}-simple`)
  const easyLanguage =
    easy && navigator.languages(page.key).find(({ tag, translated }) => translated && tag === easy.language.tag)
  return {
    ...(previous && { previous }),
    ...(next && { next }),
    ...(page.meta.sign_language && { signLanguage: page.meta.sign_language }),
    ...(easyLanguage && { easyLanguage }),
  }
}

/** Where readers report a mistake, with what the office must know: page, language and municipality. */
export function reportOf({ municipality }: Site, { documentTitle, address, language }: Shell) {
  const target = municipality.config.feedback ?? municipality.config.contact?.email
  if (target === undefined || address === undefined) return {}
  const known = { page: address, language: language.code, municipality: municipality.id }
  if (target.startsWith('http')) {
    const form = new URL(target)
    for (const [name, value] of Object.entries(known)) if (value) form.searchParams.set(name, value)
    return { report: form.href }
  }
  const body = `\n\n-- \n${address}\n${[municipality.id, language.code].filter(Boolean).join(', ')}`
  return { report: `mailto:${target}?subject=${encodeURIComponent(documentTitle)}&body=${encodeURIComponent(body)}` }
}
