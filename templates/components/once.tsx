import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import type { Translate } from '../../src/values/translate.ts'

interface OnceProps {
  /** What the part is made of beside the strings: the same object means the same part. */
  readonly of: object
  /** Tells the parts that are made of one object apart. */
  readonly name: string
  readonly t: Translate
  readonly children: () => VNode
}

const rendered = new WeakMap<object, Map<string, { readonly t: Translate; readonly html: string }>>()

/**
 * A part that many pages show alike, such as the menu of a section: it is rendered once, and stands in all of them as the
 * HTML that it came to.
 */
export function Once({ of, name, t, children }: OnceProps) {
  const parts = rendered.get(of) ?? new Map()
  rendered.set(of, parts)
  const known = parts.get(name)
  const html = known?.t === t ? known.html : inOnePiece(renderToString(children()))
  if (known?.t !== t) parts.set(name, { t, html })
  // HTML of the children, and of nothing else.
  return jsxTemplate([html])
}

/** V8 keeps a text that was put together as its pieces, and every page that holds it would put them together again. */
function inOnePiece(text: string): string {
  return Buffer.from(text).toString()
}
