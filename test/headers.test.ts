import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { servePreview } from '../src/host/preview.ts'
import { headers } from '../src/outputs/headers.ts'
import { headersOf } from '../src/values/headers.ts'
import type { NetworkTools } from '../src/values/output.ts'
import type { Network } from '../src/values/site.ts'
import { ask, temporaryFolder } from './support/host.ts'

/*
 * Each form of the headers is read as its host reads it, and must say the same of every kind of file.
 */
const assets = {
  files: ['assets/favicon.svg', 'assets/page.0123abcd.js', 'assets/style.89abcdef.css'].map((path) => ({
    path,
    content: '',
  })),
}
const paths = [
  ...['', 'town/', 'town/de/', 'town/de/housing/rent/', '404.html', 'sitemap.xml', '_redirects'],
  ...['assets/favicon.svg', 'assets/page.0123abcd.js', 'assets/style.89abcdef.css'],
  ...['town/media/plan.0123abcd.png', 'town/media/plan.0123abcd-480.avif', 'media/form.89abcdef.pdf'],
  ...[
    'town/assets/style.0123abcd.css',
    'sw.js',
    'town/sw.js',
    'town/de/manifest.webmanifest',
    'town/de/offline/pages.json',
    'town/de/pagefind/pagefind.js',
  ],
]

function forms(basePath: string): ReadonlyMap<string, string> {
  const made = headers.create({ basePath, config: {} } as Network, [], { assets } as unknown as NetworkTools)
  return new Map(made.map(({ path, content }) => [path, String(content)]))
}

type Reader = (text: string) => (address: string) => Record<string, string>

const readers: Readonly<Record<string, Reader>> = {
  _headers: (text) => {
    const rules = text
      .trim()
      .split('\n\n')
      .map((rule) => {
        const [pattern = '', ...lines] = rule.split('\n')
        const source = pattern.replace(/[.]/g, '\\.').replace(/\*$/, '.*').replace(/:\w+/g, '[^/]+')
        return { pattern: new RegExp(`^${source}$`), lines: lines.map((line) => line.trim()) }
      })
    return (address) => {
      const sent: Record<string, string> = {}
      for (const { pattern, lines } of rules) {
        for (const line of pattern.test(address) ? lines : []) {
          const [, name = '', value = ''] = /^([\w-]+): (.*)$/.exec(line) ?? []
          sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`
        }
      }
      // What such a host sends of itself.
      return { 'Cache-Control': 'public, max-age=0, must-revalidate', ...sent }
    }
  },
  '.htaccess': (text) => (address) => {
    const sent: Record<string, string> = {}
    for (const [, name = '', value = '', pattern] of text.matchAll(
      /^ {2}Header (?:always )?set ([\w-]+) "([^"]*)"(?: "expr=%\{REQUEST_URI\} =~ m#([^#]*)#")?$/gm,
    )) {
      if (pattern === undefined || new RegExp(pattern).test(address)) sent[name] = value
    }
    return sent
  },
  '.headers/nginx.conf': (text) => (address) => {
    const [, other = ''] = /^set \$integreat_caching "([^"]*)";$/m.exec(text) ?? []
    const [, pattern = '', kept = ''] =
      /^if \(\$uri ~ "([^"]*)"\) \{\n {2}set \$integreat_caching "([^"]*)";\n\}$/m.exec(text) ?? []
    const value = new RegExp(pattern).test(address) ? kept : other
    const lines = [...text.matchAll(/^add_header ([\w-]+) (?:"([^"]*)"|\$integreat_caching)(?: always)?;$/gm)]
    return Object.fromEntries(lines.map(([, name, given]) => [name, given ?? value]))
  },
  '.headers/Caddyfile': (text) => (address) => {
    const all = [...(/^header \{\n(.*?)^\}$/ms.exec(text)?.[1] ?? '').matchAll(/^ {2}([\w-]+) "([^"]*)"$/gm)]
    const pattern = new RegExp(/^ {2}path_regexp (.*)$/m.exec(text)?.[1] ?? '')
    const [, opposite = ''] = /^@integreat_other not path_regexp (.*)$/m.exec(text) ?? []
    expect(opposite).toBe(pattern.source.replaceAll('\\/', '/'))
    const name = pattern.test(address) ? 'hashed' : 'other'
    const [, value = ''] = new RegExp(`^header @integreat_${name} Cache-Control "([^"]*)"$`, 'm').exec(text) ?? []
    return { ...Object.fromEntries(all.map(([, name, given]) => [name, given])), 'Cache-Control': value }
  },
}

const asked = 'public, max-age=0, must-revalidate'

test('there is a reader for each form', () => {
  expect([...forms('/').keys()]).toEqual(Object.keys(readers))
})

describe.each(['/', '/info/'])('below %s', (basePath) => {
  test.each(Object.entries(readers))('%s says of each file what the site asks for', (name, read) => {
    const sent = read(forms(basePath).get(name) ?? '')
    for (const path of paths) {
      const { 'Cache-Control': caching, ...security } = sent(`${basePath}${path}`)
      const { 'Cache-Control': wanted, ...all } = headersOf(path)
      expect(security, path).toEqual(all)
      expect(caching === asked ? 'no-cache' : caching, path).toBe(wanted)
    }
  })

  test('_headers keeps to what its hosts read: 100 rules, 2,000 characters a line, one star, at the end', () => {
    const text = forms(basePath).get('_headers') ?? ''
    const rules = text.split('\n').filter((line) => line.startsWith('/'))
    expect(rules.length).toBeLessThanOrEqual(100)
    expect(rules.filter((rule) => /\*./.test(rule))).toEqual([])
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000)
  })
})

test('a preview sends them, and keeps nothing that is missing', async () => {
  const folder = temporaryFolder()
  for (const path of ['index.html', 'assets/style.89abcdef.css', 'town/sw.js']) {
    mkdirSync(join(folder.path, path, '..'), { recursive: true })
    writeFileSync(join(folder.path, path), 'x')
  }
  const served = await servePreview({ folder: folder.path, port: 0 })
  for (const [path, wanted] of [
    ['', headersOf('')],
    ['assets/style.89abcdef.css', headersOf('assets/style.89abcdef.css')],
    ['town/sw.js', headersOf('town/sw.js')],
    ['assets/style.00000000.css', headersOf('')],
  ] as const) {
    const { headers: sent } = await ask(served.address, `/${path}`)
    for (const [name, value] of Object.entries(wanted)) expect(sent, path).toContain(`\r\n${name}: ${value}`)
  }
  await served.close()
  folder.remove()
})

test('names with a hash, and no others, are kept for ever', () => {
  const kept = paths.filter((path) => headersOf(path)['Cache-Control']?.includes('immutable'))
  expect(kept).toEqual(paths.slice(8, 14))
})
