import * as z from 'zod'
import { errorFinding, type Finding, warningFinding } from '../../values/message.ts'

const address = z.string().nullish()

/** One page as `/api/v3/<region>/<language>/pages/` answers it; fields that the import has no use for are left out. */
const pageSchema = z.object({
  id: z.union([z.number(), z.string()]).nullish(),
  path: z.string(),
  title: z.string().nullish(),
  content: z.string().nullish(),
  last_updated: z.string().nullish(),
  modified_gmt: z.string().nullish(),
  order: z.int().min(-999_999_999).max(999_999_999).nullish(),
  parent: z.object({ path: address }).nullish(),
  // An empty PHP map arrives as a list; the entries are judged one by one below.
  available_languages: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).max(0)]).nullish(),
  thumbnail: z.string().nullish(),
  organization: z.object({ name: z.string().min(1), website: address, logo: address }).nullish(),
  embedded_offers: z.array(z.unknown()).nullish(),
})

const variantSchema = z.object({ id: z.union([z.number(), z.string()]).nullish(), path: z.string().min(1) })

/** Another language's variant of a page. */
export interface ApiVariant {
  readonly path: string
  readonly id: string | undefined
}

/** Who is responsible for a page. */
export interface ApiOrganization {
  readonly name: string
  readonly website: string | undefined
  readonly logo: string | undefined
}

/** A page of the list after its schema. */
export interface ApiPage {
  /** Its place in the list, from 0. */
  readonly index: number
  readonly id: string | undefined
  readonly path: string
  readonly title: string
  readonly content: string
  /** ISO date and time of the last change. */
  readonly updated: string | undefined
  readonly order: number | undefined
  readonly parentPath: string | undefined
  /** The other variants by the platform's language code. */
  readonly variants: ReadonlyMap<string, ApiVariant>
  readonly thumbnail: string | undefined
  readonly organization: ApiOrganization | undefined
  readonly offers: number
}

/**
 * Checks a list of pages. A field of a wrong type counts as missing, a page without a path is left out; both are said.
 * @param pages parsed JSON, of which nothing is known
 */
export function readPages(pages: unknown): { pages: ApiPage[]; findings: Finding[] } {
  if (!Array.isArray(pages)) {
    const reason = '$ is not a list of pages; nothing was imported'
    const note = 'Save the answer of /api/v3/<region>/<language>/pages/ and import that file.'
    return { pages: [], findings: [errorFinding('import-not-a-list', reason, { note })] }
  }
  const findings: Finding[] = []
  const read = pages.flatMap((page, index) => {
    const result = readPage(page, index)
    findings.push(...result.findings)
    return result.page ? [result.page] : []
  })
  return { pages: read, findings }
}

function readPage(raw: unknown, index: number): { page?: ApiPage; findings: Finding[] } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { findings: [errorFinding('import-field', `$[${index}] is not a page; it was left out`)] }
  }
  const findings: Finding[] = []
  const fields: Record<string, unknown> = { ...raw }
  for (const issue of pageSchema.safeParse(fields).error?.issues ?? []) {
    const field = String(issue.path[0] ?? '')
    const consequence = field === 'path' ? 'the page was left out' : 'the field was left out'
    const text = `$[${index}]${jsonPath(issue.path)}: ${issue.message}; ${consequence}`
    findings.push(errorFinding('import-field', text))
    delete fields[field]
  }
  const page = pageSchema.safeParse(fields).data
  if (!page) return { findings }
  const variants = readVariants(page.available_languages ?? {}, index)
  findings.push(...variants.findings)
  return {
    findings,
    page: {
      index,
      id: page.id === null || page.id === undefined ? undefined : String(page.id),
      path: page.path,
      title: page.title ?? '',
      content: page.content ?? '',
      updated: page.last_updated ?? page.modified_gmt ?? undefined,
      order: page.order ?? undefined,
      parentPath: page.parent?.path ?? undefined,
      variants: variants.variants,
      thumbnail: page.thumbnail || undefined,
      organization: readOrganization(page.organization ?? undefined),
      offers: page.embedded_offers?.length ?? 0,
    },
  }
}

function readVariants(entries: object, index: number): { variants: Map<string, ApiVariant>; findings: Finding[] } {
  const findings: Finding[] = []
  const variants = new Map<string, ApiVariant>()
  for (const [code, entry] of Object.entries(entries)) {
    const variant = variantSchema.safeParse(entry).data
    if (variant) variants.set(code, { path: variant.path, id: variant.id == null ? undefined : String(variant.id) })
    // A fallback of the platform has an entry without an own page; that is no fault.
    else if (entry !== null) {
      const text = `$[${index}].available_languages.${code} has no path; this variant is not known`
      findings.push(warningFinding('import-field', text))
    }
  }
  return { variants, findings }
}

function readOrganization(given: z.output<typeof pageSchema>['organization']): ApiOrganization | undefined {
  if (!given) return undefined
  return { name: given.name, website: given.website || undefined, logo: given.logo || undefined }
}

/** `.content`, `.parent.path`, `[3]`. */
function jsonPath(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
}
