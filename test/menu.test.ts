import { describe, expect, test } from 'vitest'
import { buildInMemory } from './support/build.ts'

const counted = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `de/p${index}.md`,
      `---\ntitle: Seite ${index}\norder: ${index}\n---\nText.\n`,
    ]),
  )

/** The entries of the menu of a page: title, and an asterisk where it is the current one. */
async function menuOf(content: Readonly<Record<string, string>>, path: string): Promise<readonly string[]> {
  const { output } = await buildInMemory({
    'municipality.yaml': 'name: Linden\nbase_url: https://example.org\nlanguages: [de]\n',
    'de/index.md': '---\ntitle: Start\n---\nText.\n',
    ...content,
  })
  const html = new TextDecoder().decode(output.files.get(path))
  const [, menu = ''] = /<nav class="menu".*?<ul>(.*?)<\/ul>/s.exec(html) ?? []
  return [...menu.matchAll(/<a [^>]*?(aria-current)?(?:="true")?><svg.*?<\/svg><span>(.*?)<\/span>/gs)].map(
    ([, current, title]) => `${title}${current ? '*' : ''}`,
  )
}

describe('the menu', () => {
  test('lists every page of the top level, up to fifty', async () => {
    const menu = await menuOf(counted(50), 'de/p7/index.html')
    expect(menu).toHaveLength(50)
    expect(menu.slice(6, 9)).toEqual(['Seite 6', 'Seite 7*', 'Seite 8'])
  })

  test('of more pages leads to A to Z, and still says where one is', async () => {
    const first = await menuOf(counted(60), 'de/p7/index.html')
    expect(first).toHaveLength(51)
    expect(first.slice(7, 8)).toEqual(['Seite 7*'])
    expect(first.at(-1)).toBe('Alle Themen von A bis Z')
    const late = await menuOf(counted(60), 'de/p57/index.html')
    expect(late.slice(-3)).toEqual(['Seite 49', 'Seite 57*', 'Alle Themen von A bis Z'])
  })

  test('marks the section that a page lies in, however deep', async () => {
    const page = (title: string) => `---\ntitle: ${title}\n---\nText.\n`
    const content = {
      'de/a/index.md': page('A'),
      'de/a/b/index.md': page('B'),
      'de/a/b/c.md': page('C'),
      'de/ab.md': page('AB'),
    }
    expect(await menuOf(content, 'de/a/b/c/index.html')).toEqual(['A*', 'AB'])
  })
})
