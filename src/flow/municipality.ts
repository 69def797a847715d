import { createKnownFiles, type WrittenFile } from '../stages/emit/index.ts'
import type { Doc, Media } from '../values/doc.ts'
import type { Site } from '../values/site.ts'
import type { Translate } from '../values/translate.ts'
import { applyLevels, isAgainst, levelsOf } from './messages.ts'
import { publishSite } from './publish.ts'
import { readScope } from './read.ts'
import type { Host, Shelves } from './shelves.ts'
import { prepareSite } from './site.ts'
import { rememberSite, type SiteJob, type SiteResult, writtenBefore } from './site-record.ts'

/** The layers' content, read once for all municipalities of a thread. */
export interface LayerContent {
  readonly docs: readonly Doc[]
  readonly media: readonly Media[]
}

/** Reads, judges and writes one municipality. What one of them holds in memory is let go before the next. */
export async function buildSite(
  host: Host,
  shelves: Shelves,
  job: SiteJob,
  input: { readonly layers: LayerContent; readonly translate: (code: string) => Translate },
): Promise<SiteResult> {
  const { network, municipality, scope, options } = job
  const { translate } = input
  const own = await readScope(host, shelves, scope)
  const prepared = await prepareSite(host, shelves, options, {
    network,
    municipality,
    docs: [...own.docs, ...input.layers.docs.filter((doc) => job.scopes.includes(doc.scope))],
    files: [...scope.media, ...input.layers.media.filter((media) => job.scopes.includes(media.scope))],
    translate,
  })
  const found = [...own.messages, ...prepared.messages]
  const messages = applyLevels(found, levelsOf(network), options.warnings === 'errors')
  const common = { messages, sources: own.docs.length, drafts: draftsOf(prepared.site) }
  if (job.isBlocked || messages.some((message) => isAgainst(message, prepared.site))) {
    return remember({ ...common, isKept: true }, [])
  }
  if (job.mode === 'look') return remember({ ...common, isKept: false }, [])
  const known = createKnownFiles(host.output, writtenBefore(host, job))
  const { summary, pages, counts, files } = await publishSite(host, shelves, options, prepared, { known, translate })
  return remember({ ...common, published: { summary, pages, counts }, isKept: false }, files)

  function remember(result: SiteResult, files: readonly WrittenFile[]): SiteResult {
    const { site, media } = prepared
    rememberSite(host, job, { inputs: own.inputs, site, result, files, isMakeshift: media.isMakeshift() })
    for (const disk of [host.content, host.output]) disk.forget?.()
    return result
  }
}

function draftsOf({ unpublished, waiting, pages }: Site): readonly string[] {
  const whole = [...unpublished.values(), ...waiting.values()].filter(({ why }) => why !== 'excluded')
  const translations = [...pages.values()].flatMap((page) => [...page.drafts.values()])
  return [...whole.map(({ source }) => source.file), ...translations.map(({ file }) => file)]
}
