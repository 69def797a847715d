import type { RootContent } from 'mdast'
import { isOtherLanguage } from './addresses.ts'
import type { TreePage } from './tree.ts'

/**
 * The list that the platform itself writes into a page whose text is empty: a sentence in some language, then links to
 * the same page in other languages and nothing else. Our own site says that better.
 * @returns the addresses of the notice; undefined where the page is anything else
 */
export function findNotice(children: readonly RootContent[], page: TreePage, language: string): string[] | undefined {
  const [sentence, list, ...rest] = children
  if (sentence?.type !== 'paragraph' || list?.type !== 'list' || rest.length > 0 || list.children.length === 0)
    return undefined
  if (sentence.children.some((child) => child.type !== 'text')) return undefined
  const addresses = list.children.map((item) => {
    const [content] = item.children
    if (item.children.length !== 1 || content?.type !== 'paragraph') return ''
    const inside = content.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    return inside.length === 1 && inside[0]?.type === 'link' ? inside[0].url : ''
  })
  const own = addresses.every((url) => URL.canParse(url) && isOtherLanguage(new URL(url), page, language))
  return own ? addresses : undefined
}
