/** Elements that authors may write as HTML, with their attributes beside `dir` and `lang`. */
export const allowedElements: Readonly<Record<string, readonly string[]>> = Object.assign(Object.create(null), {
  a: ['href', 'title'],
  abbr: ['title'],
  b: [],
  bdi: [],
  bdo: [],
  blockquote: [],
  br: [],
  caption: [],
  cite: [],
  code: [],
  dd: [],
  del: [],
  details: ['open'],
  dfn: [],
  div: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  i: [],
  img: ['src', 'alt', 'title'],
  ins: [],
  kbd: [],
  li: ['value'],
  mark: [],
  ol: ['start', 'reversed', 'type'],
  p: [],
  pre: [],
  q: [],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan'],
  tfoot: [],
  th: ['colspan', 'rowspan', 'scope'],
  thead: [],
  time: ['datetime'],
  tr: [],
  u: [],
  ul: [],
  var: [],
  wbr: [],
} satisfies Record<string, readonly string[]>)

/** Attributes that every element may have. */
export const globalAttributes = ['dir', 'lang'] as const

/** What an attribute's value must look like; those that are not here may hold any text. */
export const attributeForms: Readonly<Record<string, RegExp>> = Object.assign(Object.create(null), {
  dir: /^(?:ltr|rtl|auto)$/i,
  lang: /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i,
  open: /^(?:open)?$/i,
  reversed: /^(?:reversed)?$/i,
  value: /^-?\d{1,6}$/,
  start: /^-?\d{1,6}$/,
  type: /^[1aAiI]$/,
  colspan: /^\d{1,2}$/,
  rowspan: /^\d{1,3}$/,
  scope: /^(?:col|row|colgroup|rowgroup)$/i,
} satisfies Record<string, RegExp>)

/** Elements whose content is no text for readers, or not in a form that could be kept: they go with all they hold. */
export const droppedWithContent: ReadonlySet<string> = new Set(
  'applet audio canvas datalist frameset iframe map math noembed noframes noscript object optgroup option picture plaintext script select style svg template textarea title video xmp'.split(
    ' ',
  ),
)

/** Elements without content and end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Elements whose end tag may be left out. */
export const optionalEnd: ReadonlySet<string> = new Set(
  'p li dt dd td th tr thead tbody tfoot caption rp rt'.split(' '),
)
