import type { Element, Root as HtmlRoot } from 'hast'
import type { PhrasingContent, Root, RootContent } from 'mdast'
import rehypeRemark, { type Options } from 'rehype-remark'
import { unified } from 'unified'

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>

/** `<sup>` and `<sub>` have no form in Markdown; their tags stay, and our allow-list lets them pass. */
const script: Handle = (state, node: Element) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...(state.all(node) as PhrasingContent[]),
  { type: 'html', value: `</${node.tagName}>` },
]

/** `<details>` is our `:::details[Summary]`. */
const details: Handle = (state, node: Element) => {
  const summary = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'summary',
  )
  const rest = { ...node, children: node.children.filter((child) => child !== summary) }
  const label = summary ? (state.all(summary) as PhrasingContent[]) : []
  const directive = {
    type: 'containerDirective',
    name: 'details',
    attributes: {},
    children: [
      ...(label.length > 0 ? [{ type: 'paragraph', data: { directiveLabel: true }, children: label }] : []),
      ...state.toFlow(state.all(rest)),
    ],
  }
  return directive as unknown as RootContent
}

/** An empty paragraph still parts the lines before and after it, which need not stand in a paragraph themselves. */
const p: Handle = (state, node: Element) => ({ type: 'paragraph', children: state.all(node) as PhrasingContent[] })

const converter = unified()
  .use(rehypeRemark, { document: true, handlers: { sub: script, sup: script, details, p } })
  .freeze()

/** Turns a cleaned tree of HTML into one of Markdown, still with everything an editor's hand left in it. */
export function toMarkdownTree(tree: HtmlRoot): Root {
  return converter.runSync(tree) as Root
}
