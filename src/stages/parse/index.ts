import { decode, normalizeLineEnds } from '../../ground/decode.ts'
import { type FrontMatter, readFrontMatter } from '../../ground/front-matter.ts'
import { checkMergeConflict, checkNormalForm, checkSecrets } from '../../ground/line-checks.ts'
import { createLocator, type Locator } from '../../ground/position.ts'
import { sentence } from '../../ground/sentence.ts'
import { checkCharacters, replaceForbidden } from '../../ground/text-checks.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { Parsed } from '../../values/doc.ts'
import { plainText } from '../../values/plain-text.ts'
import { judgeTextSize } from '../../values/text-size.ts'
import { checkMeta } from './check-meta.ts'
import { type Compiled, compile } from './compile.ts'
import { frontMatterBlocks } from './fingerprint.ts'
import { limits } from './limits.ts'
import { type ParserName, parseMarkdown } from './markdown.ts'
import { createReport, type Report } from './report.ts'
import { costsTooMuch } from './text-cost.ts'

/** How `parse` may be told to work. */
export interface ParseOptions {
  /** Markdown parser; default `native`, which falls back to `reference` where it cannot be loaded. */
  readonly parser?: ParserName
}

// Bringing accents into order takes the square of their number.
const tooManyAccents = new RegExp(`\\p{M}{${limits.accents + 1}}`, 'u')

const nothing = { body: [], headings: [], blocks: [] } as const

/**
 * Parses one content file: front matter, text, and everything that can be said of it without knowing any other file.
 * Depends on its arguments alone, and never throws for what a file holds.
 */
export function parse(bytes: Uint8Array, kind: Kind, { parser = 'native' }: ParseOptions = {}): Parsed {
  const report = createReport()
  const text = readText(bytes, report)
  if (text === undefined) return { meta: {}, places: {}, ...nothing, text: '', findings: report.findings }
  const frontMatter = readFrontMatter(text)
  const { meta, findings } = checkMeta(kind, frontMatter, text)
  report.addAll(frontMatter.findings)
  report.addAll(findings)
  const { body, headings, blocks } = parseBody(text, frontMatter, { kind, parser, report })
  return {
    meta,
    places: { ...frontMatter.yaml?.places },
    body,
    headings,
    blocks: [...frontMatterBlocks(kind, meta, frontMatter.yaml?.places ?? {}), ...blocks],
    text: plainText(body),
    findings: report.findings,
  }
}

/** The text in normal form, without what texts may not hold. */
function readText(bytes: Uint8Array, report: Report): string | undefined {
  const size = judgeTextSize(bytes.length)
  if (size) {
    report.add(size)
    return undefined
  }
  const decoded = decode(bytes)
  if ('fault' in decoded) {
    report.add(decoded.fault)
    return undefined
  }
  if (decoded.text.length > limits.harmlessLength && tooManyAccents.test(decoded.text)) {
    const reason = sentence`A letter here has more than ${limits.accents} accents.`
    const place = createLocator(decoded.text)(decoded.text.search(tooManyAccents))
    report.add({ ruleId: 'budget', level: 'error', reason, place, note: sentence`Delete it and type it again.` })
    return undefined
  }
  const written = normalizeLineEnds(decoded.text)
  const locate = createLocator(written)
  const normal = written.normalize('NFC')
  const odd = checkCharacters(written, locate)
  report.addAll(odd)
  report.addAll(checkMergeConflict(written, locate))
  report.addAll(checkSecrets(written, locate))
  report.addAll(checkNormalForm(written, normal, locate))
  return odd.length === 0 && normal === written ? normal : replaceForbidden(normal)
}

interface BodyOptions {
  readonly kind: Kind
  readonly parser: ParserName
  readonly report: Report
}

function parseBody(text: string, { bodyStart }: FrontMatter, { kind, parser, report }: BodyOptions): Compiled {
  const source = text.slice(bodyStart)
  const locateInFile = createLocator(text)
  const locate: Locator = (start, end) =>
    locateInFile(bodyStart + start, end === undefined ? undefined : bodyStart + end)
  if (costsTooMuch(source)) {
    const reason = sentence`This text has paragraphs of a size that nobody can read, and that would take very long to work on.`
    report.add({
      ruleId: 'budget',
      level: 'error',
      reason,
      place: locate(0),
      note: sentence`Divide it by empty lines.`,
    })
    return nothing
  }
  const tree = parseMarkdown(source, parser)
  if (!tree) {
    const reason = sentence`Quotes, lists or emphasis are nested more than ${limits.depth} levels deep, or there are too many of them.`
    report.add({ ruleId: 'nesting', level: 'error', reason, place: locate(0), note: sentence`Write it flatter.` })
    return nothing
  }
  return compile(tree, { kind: kind.name, source, locate, report }) ?? nothing
}
