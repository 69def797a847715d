import { expect, test } from 'vitest'
import { type Sentence, sentence, toText } from '../src/ground/sentence.ts'
import table from '../src/rules/german.json' with { type: 'json' }
import { tellGerman } from '../src/rules/german.ts'
import { looseSentences, patternsInSources } from './support/patterns.ts'

/*
 * What the program says to editors, in German (src/rules/german.json). Every pattern after the tags `sentence` and `demand`
 * is there, and nothing else.
 */
const patterns = patternsInSources()
const german = Object.entries<string | { readonly one: string; readonly other: string }>(table)
const texts = german.flatMap(([pattern, translated]) =>
  typeof translated === 'string'
    ? [[pattern, translated] as const]
    : [[pattern, translated.one] as const, [pattern, translated.other] as const],
)

/** What fills a pattern, sorted: `{0} {1}`. */
function holesOf(text: string): string {
  return [...text.matchAll(/\{\d\}/g)]
    .map(([hole]) => hole)
    .sort()
    .join(' ')
}

test('everything that the sources say is there in German', () => {
  expect([...patterns].filter(([pattern]) => !Object.hasOwn(table, pattern))).toEqual([])
  expect(patterns.size).toBeGreaterThan(500)
})

test('nothing is there in German that no source says', () => {
  expect(german.map(([pattern]) => pattern).filter((pattern) => !patterns.has(pattern))).toEqual([])
})

test('the German has the holes of its pattern, each as often', () => {
  expect(texts.filter(([pattern, text]) => holesOf(pattern) !== holesOf(text))).toEqual([])
})

test('no source makes a sentence past the tags, save of the names of languages', () => {
  expect(looseSentences()).toEqual(['ground/sentence.ts', 'values/language.ts'])
})

test('the German is German: typographic quotation marks, and a sentence where the pattern is one', () => {
  // What is to be typed with straight ones.
  const typed = /"#0b3f49"|\("\)|="/
  expect(texts.filter(([, text]) => /"/.test(text) && !typed.test(text))).toEqual([])
  expect(texts.filter(([, text]) => text.split('„').length !== text.split('“').length)).toEqual([])
  expect(texts.filter(([pattern, text]) => /[.?]$/.test(pattern) !== /[.?]$/.test(text))).toEqual([])
  const hasWords = (text: string) => /\p{L}/u.test(text.replace(/\{\d\}/g, ''))
  const same = texts.filter(([pattern, text]) => pattern === text && hasWords(text)).map(([pattern]) => pattern)
  expect(same.sort()).toEqual(['{0} in {1}'])
})

test('a sentence is told with its values, in any order, and with the parts that it is made of', () => {
  const inner = sentence`the title of an image`
  expect(toText(sentence`A variable cannot stand in ${inner}.`)).toBe(
    'A variable cannot stand in the title of an image.',
  )
  expect(tellGerman(sentence`A variable cannot stand in ${inner}.`)).toBe(
    'In dem Titel eines Bildes kann keine Variable stehen.',
  )
  const order = (pattern: string) => (pattern === '{0} of {1}' ? '{1}: {0}' : undefined)
  expect(toText(sentence`${'a'} of ${'b'}`, order)).toBe('b: a')
})

test('a number chooses the German words', () => {
  const left = (number: number) => tellGerman(sentence`The terminal shows ${number} more.`)
  expect([left(1), left(2)]).toEqual([
    'Das Terminal zeigt 1 weitere Meldung.',
    'Das Terminal zeigt 2 weitere Meldungen.',
  ])
})

test('what values hold is never taken for holes or signs of ours', () => {
  expect(toText(sentence`${'{1} $& $1'} or ${'{0}'}`)).toBe('{1} $& $1 or {0}')
  expect(toText(sentence`{#${'a'}} and { {`)).toBe('{#a} and { {')
})

test('a sentence that German lacks is told in English', () => {
  expect(tellGerman({ pattern: 'New: {0}.', values: [3] })).toBe('New: 3.')
})

test('a sentence survives JSON, and a clone for another thread', () => {
  const said: Sentence = sentence`${sentence`${1} of ${2} blocks`} in ${'de'}`
  expect(JSON.parse(JSON.stringify(said))).toEqual(said)
  expect(structuredClone(said)).toEqual(said)
})
