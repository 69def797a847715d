import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Colour, contrast, readColour } from '../src/ground/colour.ts'
import type { Site } from '../src/values/site.ts'
import { betterAccent, betterColour, themeStyleOf } from '../src/values/theme.ts'
import { buildInMemory } from './support/build.ts'

const colours = fc
  .array(fc.integer({ min: 0, max: 15 }), { minLength: 6, maxLength: 6 })
  .map((digits) => `#${digits.map((digit) => digit.toString(16)).join('')}`)

/** The shades of a municipality's style sheet, for light and for dark screens. */
function shadesOf(theme: { colour: string; accent: string }): ReadonlyArray<ReadonlyMap<string, Colour>> {
  const site = { network: { config: {} }, municipality: { id: 'linden', config: { theme } } } as unknown as Site
  const css = String(
    themeStyleOf(site, {
      files: [],
      paths: { style: '', search: '', chooser: '', status: '', early: '', page: '', keep: '' },
      workers: { worker: '', retire: '' },
    })?.content,
  )
  return css.split('@media').map((part) => {
    const lines = [...part.matchAll(/--([a-z-]+):(#[0-9a-f]{6})/g)]
    return new Map(lines.map(([, name = '', colour = '']) => [name, readColour(colour) ?? [0, 0, 0]]))
  })
}

const pairs = [
  ['link', 'sea-tint'],
  ['on-sun', 'sun'],
  ['on-sun-tint', 'sun-tint'],
] as const

describe('a theme', () => {
  test('keeps a contrast of 7:1 in every shade, whatever readable colours it is made of', () => {
    fc.assert(
      fc.property(colours, colours, (someColour, someAccent) => {
        const colour = betterColour(someColour) ?? someColour
        const accent = betterAccent(someAccent) ?? someAccent
        for (const [index, shades] of shadesOf({ colour, accent }).entries()) {
          const of = (name: string) => shades.get(name) ?? [0, 0, 0]
          for (const [text, ground] of pairs) expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(7)
          expect(contrast([255, 255, 255], of('deep'))).toBeGreaterThanOrEqual(7)
          for (const ground of index === 0 ? ['#fffdf8', '#ffffff', '#f7f1e5'] : ['#14191b', '#1c2326', '#1f272a']) {
            expect(contrast(of('link'), readColour(ground) ?? [0, 0, 0])).toBeGreaterThanOrEqual(7)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is refused only where text cannot be read on it, and what is proposed can be', () => {
    expect(betterColour('#0b3f49')).toBeUndefined()
    expect(betterColour('#000')).toBeUndefined()
    const better = betterColour('#3388cc')
    expect(contrast(readColour(better ?? '') ?? [255, 255, 255], [255, 255, 255])).toBeGreaterThanOrEqual(7)
  })

  test('is in a style sheet of its own, in the place of that of all pages, and the colour of the bars of the browser', async () => {
    const { output } = await buildInMemory({
      'integreat.yaml': 'title: Hilfe\nbase_url: https://example.org\nlanguages: [de]\n',
      'municipalities/linden/municipality.yaml': 'name: Linden\ntheme: {colour: "#6b1f3f"}\n',
      'municipalities/linden/de/index.md': '---\ntitle: Linden\n---\n\nText\n',
      'municipalities/weiler/municipality.yaml': 'name: Weiler\n',
      'municipalities/weiler/de/index.md': '---\ntitle: Weiler\n---\n\nText\n',
    })
    const page = (path: string) => new TextDecoder().decode(output.files.get(path))
    const style = (path: string) => /<link rel="stylesheet" href="\/([^"]+)"/.exec(page(path))?.[1] ?? ''
    const path = style('linden/de/index.html')
    expect(path).toMatch(/^linden\/assets\/style\.[0-9a-f]{8}\.css$/)
    expect(page(path)).toContain('--deep:#6b1f3f')
    expect(page('linden/de/index.html')).toContain('<meta name="theme-color" content="#6b1f3f"/>')
    expect(style('weiler/de/index.html')).toBe('assets/style.css')
  })
})
