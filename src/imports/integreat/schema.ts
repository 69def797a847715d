import * as z from 'zod'
import { addAll } from '../../ground/add-all.ts'
import { demand, readDemand } from '../../ground/demand.ts'
import { sentence } from '../../ground/sentence.ts'
import { errorFinding, type Finding, warningFinding } from '../../values/message.ts'

const wantedText = demand`must be a text`
const wantedNumber = demand`must be a whole number`
const wantedMap = demand`must be a map`
const address = z.string(wantedText).nullish()

/** One page as `/api/v3/<region>/<language>/pages/` answers it; fields that the import has no use for are left out. */
const pageSchema = z.object({
  id: z.union([z.number(), z.string()], demand`must be a number or a text`).nullish(),
  path: z.string(wantedText),
  title: z.string(wantedText).nullish(),
  content: z.string(wantedText).nullish(),
  last_updated: z.string(wantedText).nullish(),
  modified_gmt: z.string(wantedText).nullish(),
  order: z.int(wantedNumber).min(-999_999_999, wantedNumber).max(999_999_999, wantedNumber).nullish(),
  parent: z.object({ path: address }, wantedMap).nullish(),
  // An empty PHP map arrives as a list; the entries are judged one by one below.
  available_languages: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).max(0)], wantedMap).nullish(),
  thumbnail: z.string(wantedText).nullish(),
  organization: z
    .object(
      { name: z.string(wantedText).min(1, demand`must not be empty`), website: address, logo: address },
      wantedMap,
    )
    .nullish(),
  embedded_offers: z.array(z.unknown(), demand`must be a list`).nullish(),
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
    const reason = sentence`$ is not a list of pages; nothing was imported`
    const note = sentence`Save the answer of /api/v3/<region>/<language>/pages/ and import that file.`
    return { pages: [], findings: [errorFinding('import-not-a-list', reason, { note })] }
  }
  const findings: Finding[] = []
  const read = pages.flatMap((page, index) => {
    const result = readPage(page, index)
    addAll(findings, result.findings)
    return result.page ? [result.page] : []
  })
  return { pages: read, findings }
}

function readPage(raw: unknown, index: number): { page?: ApiPage; findings: Finding[] } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { findings: [errorFinding('import-field', sentence`$[${index}] is not a page; it was left out`)] }
  }
  const findings: Finding[] = []
  const fields: Record<string, unknown> = { ...raw }
  for (const issue of pageSchema.safeParse(fields).error?.issues ?? []) {
    const field = String(issue.path[0] ?? '')
    const name = `$[${index}]${jsonPath(issue.path)}`
    const fault = readDemand(issue.message) ?? sentence`is not as the platform writes it`
    const text =
      field === 'path'
        ? sentence`${name} ${fault}; the page was left out`
        : sentence`${name} ${fault}; the field was left out`
    findings.push(errorFinding('import-field', text))
    delete fields[field]
  }
  const page = pageSchema.safeParse(fields).data
  if (!page) return { findings }
  const variants = readVariants(page.available_languages ?? {}, index)
  addAll(findings, variants.findings)
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
      const text = sentence`$[${index}].available_languages.${code} has no path; this variant is not known`
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
