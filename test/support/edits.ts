import fc from 'fast-check'

/** The files of a content root while it is edited, by path. */
export type Content = Map<string, string | Uint8Array>

/** One change, as an editor, a translator or an operator makes it. */
export interface Edit {
  readonly what: string
  readonly apply: (content: Content) => void
}

const languages = ['de', 'en', 'ar'] as const
const towns = ['municipalities/au', 'municipalities/bach'] as const
const scopes = [...towns, 'shared/land'] as const
const keys = ['index', 'wohnen/index', 'wohnen/miete', 'arbeit', 'arbeit/jobs', 'schule/index', 'imprint'] as const

const titles = ['Wohnen', 'Arbeit & Geld', 'Schule {{ municipality.name }}', 'العمل', 'Ein "Titel"', 'Miete']
const bodies = [
  '',
  'Ein Satz.\n',
  '## Gebühren\n\nText mit [Link](arbeit.md) und [Anker](#gebühren).\n',
  '## Eins\n\na\n\n## Zwei\n\nb\n\n## Drei\n\nc\n\n## Vier {#vier}\n\nd\n',
  '::snippet[kontakt]\n\nText.\n',
  '::snippet[gebuehr]{betrag="12.50 EUR"}\n',
  'Rufen Sie :fact[amt] an. {{ facts.amt }}\n',
  '[Miete](wohnen/miete.md#gebühren), [oben](../index.md), [fort](nirgends.md)\n',
  '![Karte](../media/karte.png)\n',
  '[Karte](../../media/karte.png) <b>fett</b> <script>x</script>\n',
  'Fußnote[^1].\n\n[^1]: Hier.\n',
  'هذا نص عربي طويل بما يكفي حتى تعرف الأداة أن حروفه عربية وليست لاتينية.\n',
]
const extras = [
  '',
  'order: 3\n',
  'slug: anders\n',
  'aliases: [/alt/]\n',
  'status: draft\n',
  'description: Kurz gesagt.\n',
  'missing: notice\n',
  'missing: hide\n',
  'keywords: [geld, amt]\n',
  'updated: 2026-01-02\n',
  'organization: amt\n',
  'icon: house\n',
  'tittle: falsch\n',
]

const pick = <Value>(values: readonly Value[]) => fc.constantFrom(...values)

function page(title: string, extra: string, body: string): string {
  return `---\ntitle: '${title.replaceAll("'", "''")}'\n${extra}---\n\n${body}`
}

const pages = fc.tuple(pick(titles), pick(extras), pick(bodies)).map((parts) => page(...parts))
const places = fc
  .tuple(pick(scopes), pick(languages), pick(keys))
  .map(([scope, language, key]) => `${scope}/${language}/${key}.md`)

const networkTexts = [
  'title: Netz\nbase_url: https://example.org/pfad\nlanguages: [de, en, ar]\n',
  'title: {de: Netz, en: Net}\nbase_url: https://example.org\nlanguages: [de, ar]\n',
  'title: Netz\nbase_url: https://example.org\nlanguages: [ar, de, en]\nfallback: {ar: [en, de]}\n',
  'title: Netz\nbase_url: https://example.org\nlanguages: [de, en]\nmissing: hide\nrules: {link-broken: warning}\n',
  'title: Netz\nbase_url: https://example.org\nlanguages: [de, en, ar]\nrules: {page-empty: error, link-broken: off}\n',
]
const townTexts = [
  'name: Au\nextends: [land]\nfacts:\n  amt: {type: phone, number: "+49 89 1"}\n',
  'name: {de: Bach, ar: باخ}\nlanguages: [de, ar]\nextends: [land]\n',
  'name: Au am See\nextends: [land]\nexclude: [wohnen/**]\n',
  'name: Au\n',
  'name: Au\nextends: [meer]\n',
  'nom: Au\n',
]
/** What a network or municipality says of its words. */
const wordFiles = [
  ['glossary.yaml', 'de:\n  Gebühren: {en: fees, ar: رسوم}\n'],
  ['glossary.yaml', 'de:\n  Gebühren: {keep: true}\n  Satz: {en: sentence}\n'],
  ['glossary.yaml', 'de:\n  Satz: {keep: true, en: sentence}\n'],
  ['synonyms.yaml', 'de:\n  Gebühren: [Kosten]\n'],
  ['synonyms.yaml', 'de:\n  Nirgends: [Nie]\n'],
] as const
const layerTexts = [
  'name: Land\n',
  'name: Land\nfacts:\n  amt: {type: phone, number: "+49 89 2"}\n',
  'name: Land\nextends: [land]\n',
]
const snippets = [
  '---\n---\n\nKontakt: {{ municipality.name }}\n',
  '---\n---\n\n## Gebühren\n\n::snippet[gebuehr]{betrag="3 EUR"}\n',
  '---\nparameters:\n  betrag: {type: money}\n---\n\nEs kostet {{ betrag }}.\n',
  '---\nparameters:\n  betrag: {type: money, default: 5 EUR}\n---\n\n::snippet[kontakt]\n',
]
const organizations = ['---\ntitle: Amt\nwebsite: https://amt.example.org\n---\n', '---\ntitle: Anderes Amt\n---\n']

/** The smallest PNG, with a byte that differs. */
function picture(red: number): Uint8Array {
  const head = [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 2, 0, 0, 0, 3, 8, 2, 0, 0, 0]
  return new Uint8Array([...head, red, 0, 0, 0])
}

const write = (path: string, content: string | Uint8Array): Edit => ({
  what: `write ${path}`,
  apply: (files) => files.set(path, content),
})

const snippetPlaces = fc
  .tuple(pick(scopes), pick(languages), pick(['kontakt', 'gebuehr']))
  .map(([scope, language, name]) => `${scope}/${language}/snippets/${name}.md`)

/** Removes or renames the file at a place in the sorted list of all that is no configuration. */
function existing(what: string, change: (path: string, files: Content) => void): fc.Arbitrary<Edit> {
  return fc.nat(1000).map((number) => ({
    what: `${what} ${number}`,
    apply: (files) => {
      const paths = [...files.keys()].filter((path) => /\.(md|png)$/.test(path)).sort()
      const path = paths[number % paths.length]
      if (path !== undefined) change(path, files)
    },
  }))
}

/** Any change: to pages, languages, snippets, layers, media and configuration. */
export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(places, pages).map(([path, text]) => write(path, text)) },
  { weight: 2, arbitrary: fc.tuple(snippetPlaces, pick(snippets)).map(([path, text]) => write(path, text)) },
  { weight: 3, arbitrary: existing('delete', (path, files) => files.delete(path)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        existing('rename', () => {}),
        places,
      )
      .map(([{ what }, target]) => ({
        what: `${what} to ${target}`,
        apply: (files: Content) => {
          const paths = [...files.keys()].filter((path) => path.endsWith('.md')).sort()
          const path = paths[Number(what.split(' ')[1]) % paths.length]
          const text = path === undefined ? undefined : files.get(path)
          if (path === undefined || text === undefined) return
          files.delete(path)
          files.set(target, text)
        },
      })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(pick(scopes), pick(languages)).map(([scope, language]) => ({
      what: `delete the language ${scope}/${language}`,
      apply: (files: Content) => {
        for (const path of [...files.keys()]) if (path.startsWith(`${scope}/${language}/`)) files.delete(path)
      },
    })),
  },
  {
    weight: 1,
    arbitrary: pick(towns).map((town) => ({
      what: `delete ${town}`,
      apply: (files: Content) => {
        for (const path of [...files.keys()]) if (path.startsWith(`${town}/`)) files.delete(path)
      },
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(pick(towns), pick(townTexts)).map(([town, text]) => write(`${town}/municipality.yaml`, text)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(pick(['', ...towns]), pick(wordFiles))
      .map(([folder, [name, text]]) => write(folder === '' ? name : `${folder}/${name}`, text)),
  },
  { weight: 1, arbitrary: pick(layerTexts).map((text) => write('shared/land/layer.yaml', text)) },
  { weight: 1, arbitrary: pick(networkTexts).map((text) => write('integreat.yaml', text)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(pick(scopes), pick(organizations))
      .map(([scope, text]) => write(`${scope}/de/organizations/amt.md`, text)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(pick(scopes), fc.nat(3)).map(([scope, red]) => write(`${scope}/media/karte.png`, picture(red))),
  },
)

/** A small network that has something of everything. */
export function startContent(): Content {
  const content: Content = new Map<string, string | Uint8Array>([
    ['integreat.yaml', networkTexts[0] ?? ''],
    ['shared/land/layer.yaml', layerTexts[1] ?? ''],
    ['shared/land/de/arbeit.md', page('Arbeit', '', bodies[4] ?? '')],
    ['shared/land/en/arbeit.md', page('Work', '', 'Some text.\n')],
    ['shared/land/de/imprint.md', page('Impressum', '', 'Wir.\n')],
    ['shared/land/de/snippets/kontakt.md', snippets[0] ?? ''],
    ['shared/land/de/snippets/gebuehr.md', snippets[2] ?? ''],
  ])
  for (const [index, town] of towns.entries()) {
    content.set(`${town}/municipality.yaml`, townTexts[index] ?? '')
    content.set(`${town}/de/index.md`, page('Start', '', bodies[6] ?? ''))
    content.set(`${town}/de/wohnen/index.md`, page('Wohnen', 'order: 1\n', bodies[2] ?? ''))
    content.set(`${town}/de/wohnen/miete.md`, page('Miete', '', bodies[3] ?? ''))
    content.set(`${town}/ar/wohnen/miete.md`, page('العمل', '', bodies[11] ?? ''))
    content.set(`${town}/media/karte.png`, picture(index))
  }
  return content
}
