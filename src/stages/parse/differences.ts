/**
 * Constructs that satteri 0.10 and remark read differently. A file that holds one is read by the reference, so that a
 * machine without compiled code makes the same site.
 */
export function needsReference(text: string): boolean {
  const rest = /\\|\/@|:\/\/[^\s<]*@/.test(text) ? text.replace(plainLink, '[]()') : text
  for (const isIn of differences.values()) if (isIn(rest)) return true
  return false
}

/**
 * A link whose text holds no sign that could make it something else. Its address is no bare one, and importers write
 * backslashes into it (`https://example.org/a\_b`), maps an "@": a fifth of real pages would go to the slow parser for
 * nothing.
 */
const plainLink =
  /(?<![\\\w:!\]])\[(?!\^)[^[\]<>`|\\:{}$\n]+\]\(https?:\/\/(?:[^\s()<>`|\\{}[\]]|\\[_~*&]|\([^\s()<>`|\\{}[\]]*\))*\)(?!\{)/gi

/** What opens a line: quotes and list items. */
const opening = String.raw`^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*`

/**
 * Tests for the constructs, each by what it is, and a sign that each one holds: most texts lack most of them.
 * `test/markdown-parsers.test.ts` proves that each one is needed.
 */
export const differences: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['a footnote whose name holds a blank is none for remark', matcher('[^', /\[\^[^\]\n]*[ \t][^\]\n]*\]:/)],
  ['a bare address ends at a backslash for remark', matcher('\\', /(?:www\.|https?:\/\/)[^\s<]*\\/i)],
  ['an escaped sign of emphasis before another one', matcher('\\', /\\[*_][*_]/)],
  ['an escaped colon: remark reads a directive from the second colon on', matcher('\\', /\\:/)],
  ['a tab behind the name of a directive belongs to the name for remark', matcher('\t', /:[\p{L}\p{N}_-]*\t/u)],
  ['a variable right behind a directive', matcher('{{', /(?:\]|:[\p{L}\p{N}_-]+)\{\{/u)],
  ['a line of HTML below a table', matcher('<', /^[ \t>]*\|?[ \t:]*-[-|: \t]*\n(?:[ \t]*\S.*\n)*?[ \t>]*<[/!?a-z]/im)],
  ['a directive right below a table', matcher('::', /^[ \t>]*\|?[ \t:]*-[-|: \t]*\n(?:[ \t]*\S.*\n)*?[ \t>]*::/m)],
  ['a line of HTML below a footnote', matcher('[^', /^[ \t>]*\[\^[^\]\n]+\]:.*\n(?:[ \t]*\S.*\n)*?[ \t>]*<[/!?a-z]/im)],
  [
    'a bare address right before the end of a cell: satteri takes the bar into it',
    matcher('|', /(?:www\.|https?:\/\/)[^\s|]*\|/i),
  ],
  [
    'a task whose text is a heading by the line below it',
    matcher('] ', /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\].*(?:\n.+)*?\n[ \t>]*(?:=+|-+)[ \t]*$/m),
  ],
  [
    'a line that only begins like a directive, which satteri reads as one',
    matcher(
      '::',
      new RegExp(
        String.raw`${opening}:{2,}(?![: \t\n]|$)(?![a-z][\w-]*(?:\[[^\][\n]*\])?(?:\{[^{}\n]*\})?[ \t]*$)`,
        'im',
      ),
    ),
  ],
  [
    'a character of two units, such as 😀, beside signs of emphasis or an address',
    matcher('', /[\ud800-\udbff][\udc00-\udfff](?:[*_~]|www\.|https?:)|[*_~][\ud800-\udbff]/i),
  ],
  ['a character reference in a bare address', matcher('&', /(?:www\.|:\/\/|@)[^\s<]*&#?\w+;|&#?\w+;[^\s<]*@/i)],
  ['a line break that ends the words of a link', matcher('\\\n', /\\\n[ \t>]*\]/)],
  ['a task that begins with an empty line', matcher(']', /\[[ x]\][ \t]*\n/i)],
  [
    'a footnote or a list in the line that begins a footnote',
    matcher('[^', /\[\^[^\]\n]+\]:[ \t>]*(?:\[\^|[-*+]|\d+[.)])/),
  ],
  [
    'a footnote that is defined below the beginning of a box',
    matcher(':::', /:::[a-z](?:.*\n)+?[ \t>]*\[\^[^\]\n]+\]:/i),
  ],
  ['a mail address in a bare address', matcher('@', /(?:www\.|:\/\/)[^\s<]*@/i)],
  ['a mail address behind a slash', matcher('@', /\/[\w.+-]{0,64}@/)],
  ['a directive right behind a bare address', matcher('', /(?:www\.|:\/\/)[^\s<]*:[\p{L}\p{N}_-]+[[{]/iu)],
  ['a fence that closes nothing: satteri ends the list item or quote above it, remark goes on', hasStrayFence],
])

/** @param sign what every text holds that matches; empty for none */
function matcher(sign: string, pattern: RegExp): (text: string) => boolean {
  return (text) => text.includes(sign) && pattern.test(text)
}

function hasStrayFence(text: string): boolean {
  if (!text.includes(':::')) return false
  let open = 0
  for (const [, rest = ''] of text.matchAll(stray)) {
    if (rest.trim() !== '') open++
    else if (open-- === 0) return true
  }
  return false
}

const stray = new RegExp(`${opening}:{3,}(.*)$`, 'gm')
