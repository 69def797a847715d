import type { WorkerSite } from '../../../src/values/worker.ts'
import { cacheNames } from './names.ts'
import { keptOn, withDate } from './stamp.ts'

/** Title and content of each page of a language, by its address below the start page. */
type Bundle = Readonly<Record<string, readonly [title: string, main: string]>>

/**
 * The newest copy of a page that is on the device, with its date; else the page that says that there is none.
 * @param home address of the language's start page, where the path lies below one
 */
export async function copyOf(path: string, site: WorkerSite, home: string | undefined): Promise<Response | undefined> {
  const names = cacheNames(site.scope)
  const pages = await caches.open(names.pages)
  const language = home === undefined ? undefined : site.languages[home]
  const standIn = language?.core[0]?.[0]
  const visited = await pages.match(path)
  const bundle = standIn ? await (await caches.open(names.kept)).match(`${standIn}pages.json`) : undefined
  const frame = standIn ? await pages.match(standIn) : undefined
  const isNewer = bundle && (!visited || timeOf(bundle) > timeOf(visited))
  const entry = frame && isNewer ? ((await bundle.clone().json()) as Bundle)[path.slice(home?.length)] : undefined
  if (entry && frame && bundle) return withBanner(fill(await frame.text(), entry), bundle)
  if (visited) return path.endsWith('/offline/') ? visited : withBanner(await visited.text(), visited)
  return frame ?? (await firstStandIn())

  function withBanner(html: string, source: Response): Response {
    const sentence = language?.copy.replace('{date}', withDate(language.date, language.months, keptOn(source)))
    const banner = sentence ? `<p class="banner copy"><span>${sentence}</span></p>` : ''
    const content = html.replace(/<main[^>]*>/, (main) => main + banner)
    return new Response(content, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  }

  async function firstStandIn(): Promise<Response | undefined> {
    for (const { core } of Object.values(site.languages)) {
      const found = core[0] && (await pages.match(core[0][0]))
      if (found) return found
    }
    return undefined
  }
}

/** The frame of one page around the content of another. */
function fill(frame: string, [title, main]: readonly [string, string]): string {
  return frame
    .replace(/<title>[\s\S]*?<\/title>/, () => `<title>${title}</title>`)
    .replace(/<main[\s\S]*<\/main>/, () => main)
}

function timeOf(response: Response): string {
  return response.headers.get('x-kept') ?? ''
}
