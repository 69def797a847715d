import { keyMatcher } from '../ground/glob.ts'
import { sentence } from '../ground/sentence.ts'
import { errorFinding, type Message, warningFinding } from '../values/message.ts'
import { longestMenu } from '../values/navigation.ts'
import type { Rule } from '../values/rule.ts'
import type { Page, Site } from '../values/site.ts'

/** What a site must have, and what leads readers nowhere. */
export const completeness: Rule = {
  ids: ['start-page-missing', 'imprint-missing', 'section-missing', 'menu-long', 'page-empty', 'exclude-unused'],
  judge: (site) =>
    [...needed(site), ...sections(site), ...longMenu(site), ...emptyPages(site), ...unusedExcludes(site)].map(
      (message) => ({
        ...message,
        municipality: site.municipality.id,
      }),
    ),
}

function needed(site: Site): readonly Message[] {
  const { file, scope } = site.municipality
  const path = (name: string) => [scope, site.sourceLanguage, name].filter(Boolean).join('/')
  const messages: Message[] = []
  if (!site.pages.has('')) {
    const finding = errorFinding('start-page-missing', sentence`This municipality has no start page.`, {
      note: sentence`Write ${path('index.md')}.`,
    })
    messages.push({ ...finding, file })
  }
  if (!site.pages.has('imprint')) {
    const finding = warningFinding(
      'imprint-missing',
      sentence`This municipality has no imprint, which German law asks for.`,
      {
        note: sentence`Write ${path('imprint.md')}.`,
      },
    )
    messages.push({ ...finding, file })
  }
  return messages
}

/** Folders without an index.md: their pages would stand one level higher than their address says. */
function sections(site: Site): readonly Message[] {
  const said = new Set<string>()
  const messages: Message[] = []
  for (const page of site.pages.values()) {
    if (page.kind !== 'page' || !page.key.includes('/')) continue
    const above = page.key.slice(0, page.key.lastIndexOf('/'))
    if (site.pages.has(above) || site.unpublished.has(above) || said.has(above)) continue
    said.add(above)
    const finding = warningFinding('section-missing', sentence`The folder "${above}" has no page of its own.`, {
      note: sentence`Write ${above}/index.md with a title, so that readers can find the pages below it.`,
    })
    messages.push({ ...finding, file: page.source.file })
  }
  return messages
}

/** More pages at the top than a menu shows. */
function longMenu({ trees, sourceLanguage, pages, municipality }: Site): readonly Message[] {
  const count = trees.get(sourceLanguage)?.top.length ?? 0
  if (count <= longestMenu) return []
  const reason = sentence`${count} pages stand at the top level; the menu shows ${longestMenu} of them.`
  const note = sentence`Put pages that belong together into folders, each with an index.md.`
  const file = pages.get('')?.source.file ?? municipality.file
  return [{ ...warningFinding('menu-long', reason, { note }), file }]
}

/** A page without text and without pages below it. Where the text could not be read, that is said already. */
function emptyPages(site: Site): readonly Message[] {
  const messages: Message[] = []
  for (const [code, tree] of site.trees) {
    for (const { page, doc, state, children } of tree.entries.values()) {
      if (state !== 'own' || doc.language !== code || children.length > 0 || page.key === '') continue
      if (!isEmpty(page, code) || doc.findings.some(({ level }) => level === 'error')) continue
      const finding = warningFinding('page-empty', sentence`This page has no text.`, {
        note: sentence`Write one, or set "status: draft" until there is one.`,
      })
      messages.push({ ...finding, file: doc.file })
    }
  }
  return messages
}

function isEmpty(page: Page, language: string): boolean {
  return page.variants.get(language)?.body.every((part) => typeof part === 'string' && part.trim() === '') ?? false
}

function unusedExcludes(site: Site): readonly Message[] {
  const keys = [...site.unpublished.keys()]
  return (site.municipality.config.exclude ?? []).flatMap((pattern, index) => {
    if (keys.some(keyMatcher(pattern))) return []
    const place = site.municipality.places[`exclude.${index}`] ?? site.municipality.places['exclude']
    const finding = warningFinding(
      'exclude-unused',
      sentence`"${pattern}" leaves nothing out: no page of a layer has such a key.`,
      {
        ...(place && { place }),
        note: sentence`Correct or remove it.`,
      },
    )
    return [{ ...finding, file: site.municipality.file }]
  })
}
