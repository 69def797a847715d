import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languageTable } from '../src/values/languages.ts'
import type { StringKey } from '../src/values/translate.ts'
import { createTranslate } from '../templates/translate.ts'

describe('a translator', () => {
  const translate = createTranslate(languageTable.get('en') ?? fail())

  test('is made once for a language, also if the row came from another thread', () => {
    expect(createTranslate(structuredClone(languageTable.get('en') ?? fail()))).toBe(translate)
  })

  test('never reads a value: no placeholder, no nested string, no HTML', () => {
    for (const query of ['{{count}}', '$t(layout.search)', '$t(layout.search, {"count": 2})', '$&', '<b>&amp;</b>']) {
      expect(translate('search.none', { query })).toBe(`Nothing was found for “${query}”.`)
    }
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{{', '}}', '-', 'query', '$t(', ')', 'ä', ' ', ',') }),
        (query) => {
          expect(translate('search.none', { query })).toBe(`Nothing was found for “${query}”.`)
        },
      ),
    )
  })

  test('takes values with the names of options as values', () => {
    expect(translate('missing.inLanguage', { language: 'Polski', lng: 'de', context: 'x', defaultValue: 'y' })).toBe(
      'in this language: Polski',
    )
  })

  test('throws where our code asks for what does not exist', () => {
    expect(() => translate('layout.nothing' as StringKey)).toThrow('"en" lack the string "layout.nothing"')
    expect(() => translate('layout' as StringKey)).toThrow('only a section')
    expect(() => translate('search.results')).toThrow('lack')
    expect(() => translate('search.none')).toThrow('lack a value for {{query}}')
  })
})

function fail(): never {
  throw new Error('The table lacks English.')
}
