import type { Options } from 'rehype-sanitize'
import { allowedElements, droppedWithContent } from './html-allowed.ts'

/** Classes that the compiler itself gives. */
const classes = [
  'align-center',
  'align-end',
  'contains-task-list',
  'details',
  'footnotes',
  'note',
  'note-title',
  'table',
  'task-list-item',
  'visually-hidden',
]

/** Names that the tree has for attributes. */
const propertyNames: Readonly<Record<string, string>> = {
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  datetime: 'dateTime',
}

const inTable = ['table']

/**
 * What the tree of a file with raw HTML may hold. Raw tags were filtered before; this is the law that does not trust
 * that filter. Destinations are judged when links are cut out, and only there.
 */
export const sanitizeSchema: Options = {
  tagNames: [...Object.keys(allowedElements), 'input', 'label', 'section'],
  attributes: {
    ...Object.fromEntries(
      Object.entries(allowedElements).map(([name, own]) => [
        name,
        own.map((attribute) => propertyNames[attribute] ?? attribute),
      ]),
    ),
    // Raw tags have lost theirs before: only the compiler's own tables come with one.
    div: [['tabIndex', 0]],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    '*': ['dir', 'lang', 'id', ['role', 'note'], 'ariaHidden', ['className', ...classes], 'dataHole', 'dataPlace'],
  },
  ancestors: {
    caption: inTable,
    tbody: inTable,
    td: inTable,
    tfoot: inTable,
    th: inTable,
    thead: inTable,
    tr: inTable,
    li: ['ol', 'ul'],
    summary: ['details'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  protocols: {},
  clobber: [],
  clobberPrefix: '',
  strip: [...droppedWithContent],
  allowComments: false,
  allowDoctypes: false,
}
