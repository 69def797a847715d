import { encodeAddress } from '../ground/address.ts'
import { sentence } from '../ground/sentence.ts'
import type { PageMeta } from '../kinds/page.ts'
import type { SiteOutput } from '../values/output.ts'
import type { LanguageFacts, PageFacts } from '../values/page-facts.ts'
import type { Entry, Page, Site } from '../values/site.ts'
import { describeState } from '../values/translation.ts'

/** Remembers the sites that were built, to answer what a page is made of. */
export interface PageDesk {
  /** Writes no file; it is told of each site that is published. */
  readonly output: SiteOutput
  /** @param address below the site's root: `/lindenstadt/de/wohnen/`; undefined where no page of content stands there */
  factsAt(address: string): PageFacts | undefined
}

/** Creates an empty desk. A site that is kept back stays there as it was published last. */
export function createPageDesk(): PageDesk {
  const sites = new Map<string, Site>()
  return {
    output: {
      name: 'what pages are made of',
      create: (site) => {
        sites.set(site.municipality.id, site)
        return []
      },
    },
    factsAt(address) {
      const [, first = '', second = ''] = address.split('/')
      const site = sites.get(first) ?? sites.get('')
      const tree = site?.trees.get(site.municipality.id === '' ? first : second)
      const entry = tree && [...tree.entries.values()].find((candidate) => candidate.address === address)
      return site && tree && entry && describe(site, tree.language.code, entry)
    },
  }
}

function describe(site: Site, language: string, entry: Entry): PageFacts {
  const { page, doc, state } = entry
  const shown = state === 'own' ? undefined : site.network.languages.find(({ code }) => code === doc.language)
  return {
    file: doc.file,
    isDraft: page.hidden !== undefined || ((doc.meta as PageMeta).status ?? 'public') !== 'public',
    ...(shown && { shownIn: shown.autonym }),
    languages: site.languages.map(({ code, tag, direction, autonym }) => {
      const there = site.trees.get(code)?.entries.get(page.key)
      return {
        tag,
        direction,
        autonym,
        ...(there && { href: encodeAddress(`${site.network.basePath.slice(0, -1)}${there.address}`) }),
        isCurrent: code === language,
        ...stateIn(code, page, site),
      }
    }),
  }
}

function stateIn(code: string, page: Page, site: Site): Pick<LanguageFacts, 'state' | 'isDone' | 'stale'> {
  if (code === page.source.language) return { state: sentence`source`, isDone: true, stale: 0 }
  const translation = site.translations.get((page.variants.get(code) ?? page.drafts.get(code))?.file ?? '')
  if (!translation) return { state: sentence`missing`, isDone: false, stale: 0 }
  return {
    state: describeState(translation),
    isDone: translation.state === 'up to date',
    stale: translation.stale,
  }
}
