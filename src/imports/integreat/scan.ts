/*
 * Limits before parsing. The tree builders behind rehype are recursive, and unclosed formatting elements are repeated
 * in every block that follows (HTML, "reconstruct the active formatting elements"), so a few thousand tags could end
 * the process or fill the memory. This walk reads tags as the HTML tokenizer does and leaves out those that go too far.
 */

const maximumDepth = 80
const maximumRepeats = 20_000

const voidElements = words(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr',
)
const formatting = words('a b big code em font i nobr s small strike strong tt u')
/** A second one ends the first, as `<li>` does after `<li>`. */
const closedByItself = words('p li dd dt option tr td th')
/** An end tag of another element does not reach beyond these. */
const special = words(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup li listing main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
)
const rawText = words('script style textarea title xmp iframe noembed noframes')

/** HTML with at most {@link maximumDepth} elements inside one another, and how many tags that cost. */
export function limitNesting(html: string): { html: string; left: number } {
  const open: string[] = []
  let marks: string[] = []
  let repeats = 0
  let left = 0
  let kept = ''
  let from = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const tag = readTag(html, at)
    at = tag.end
    if (tag.name === '') continue
    if (tag.closing) {
      if (formatting.has(tag.name)) marks = withoutLast(marks, tag.name)
      else close(open, tag.name)
      continue
    }
    if (rawText.has(tag.name)) {
      const end = html.slice(at).search(new RegExp(`</${tag.name}`, 'i'))
      if (end === -1) break
      at += end
      continue
    }
    if (voidElements.has(tag.name)) continue
    if (special.has(tag.name)) repeats += marks.length
    if (open.length + marks.length >= maximumDepth || (formatting.has(tag.name) && repeats > maximumRepeats)) {
      kept += html.slice(from, tag.start)
      from = tag.end
      left += 1
      continue
    }
    if (repeats > maximumRepeats && marks.length > 0) {
      kept += html.slice(from, tag.start) + marks.map((name) => `</${name}>`).join('')
      from = tag.start
      left += marks.length
      marks = []
    }
    if (formatting.has(tag.name)) marks = [...marks, tag.name]
    else {
      if (closedByItself.has(tag.name) && open.at(-1) === tag.name) open.pop()
      open.push(tag.name)
    }
  }
  return { html: kept + html.slice(from), left }
}

interface Tag {
  /** Lower case; empty for a comment, a declaration or a plain `<`. */
  readonly name: string
  readonly closing: boolean
  readonly start: number
  readonly end: number
}

function readTag(html: string, start: number): Tag {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4)
    return { name: '', closing: false, start, end: end === -1 ? html.length : end + 3 }
  }
  const closing = html[start + 1] === '/'
  let at = start + (closing ? 2 : 1)
  const nameEnd = skip(html, at, (character) => !/[\s/>]/.test(character))
  const name = html.slice(at, nameEnd)
  if (!/^[a-z]/i.test(name)) return { name: '', closing, start, end: start + 1 }
  at = nameEnd
  while (at < html.length && html[at] !== '>') at = afterAttribute(html, at)
  return { name: name.toLowerCase(), closing, start, end: Math.min(at + 1, html.length) }
}

/** The end of the blanks or the attribute that start at a place inside a tag. */
function afterAttribute(html: string, start: number): number {
  let at = skip(html, start, (character) => /[\s/]/.test(character))
  if (at > start) return at
  at = skip(html, start + 1, (character) => !/[\s/>=]/.test(character))
  at = skip(html, at, (character) => /\s/.test(character))
  if (html[at] !== '=') return at
  at = skip(html, at + 1, (character) => /\s/.test(character))
  const quote = html[at]
  if (quote !== '"' && quote !== "'") return skip(html, at, (character) => !/[\s>]/.test(character))
  const end = html.indexOf(quote, at + 1)
  return end === -1 ? html.length : end + 1
}

function skip(html: string, start: number, goesOn: (character: string) => boolean): number {
  let at = start
  while (at < html.length && goesOn(html[at] as string)) at += 1
  return at
}

function close(open: string[], name: string): void {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    if (open[index] === name) {
      open.length = index
      return
    }
    if (!special.has(name) && special.has(open[index] as string)) return
  }
}

function withoutLast(marks: readonly string[], name: string): string[] {
  const index = marks.lastIndexOf(name)
  return index === -1 ? [...marks] : [...marks.slice(0, index), ...marks.slice(index + 1)]
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
