import type { FrontMatter } from '../../ground/front-matter.ts'
import { sentence } from '../../ground/sentence.ts'
import type { Kind } from '../../kinds/kind.ts'
import { checkSchema } from '../../values/check.ts'
import type { Meta } from '../../values/doc.ts'
import { errorFinding, type Finding, type Place, warningFinding } from '../../values/message.ts'

/** Front matter after its schema. */
export interface CheckedMeta {
  readonly meta: Meta
  readonly findings: readonly Finding[]
}

/** Titles beyond this are cut off in menus and search results. */
const longestTitle = 120

const titleNote = sentence`Write it between two lines of three hyphens at the very start of the file: title: Housing`

/** Types the front matter of a file of this kind, and judges its title. */
export function checkMeta(kind: Kind, { yaml, findings: before }: FrontMatter, text: string): CheckedMeta {
  if (yaml && !yaml.value) return { meta: {}, findings: [] }
  if (!yaml) {
    if (before.length > 0 || !needsTitle(kind)) return { meta: {}, findings: [] }
    const isLate = /^\s+---\n/.test(text)
    const note = isLate ? sentence`Remove the empty lines above the first line with three hyphens.` : titleNote
    const reason = sentence`This file has no title, because it does not begin with front matter.`
    return { meta: {}, findings: [errorFinding('title-missing', reason, { place: { line: 1, column: 1 }, note })] }
  }
  const required = { title: { ruleId: 'title-missing', note: titleNote } }
  const checked = checkSchema(kind.schema, yaml, { required })
  const titlePlace = yaml.valuePlaces['title'] ?? yaml.places['title']
  return { meta: checked.meta, findings: [...checked.findings, ...judgeTitle(checked.meta['title'], titlePlace)] }
}

function needsTitle(kind: Kind): boolean {
  return kind.schema.shape['title']?.safeParse(undefined).success === false
}

function judgeTitle(title: unknown, place: Place | undefined): readonly Finding[] {
  if (typeof title !== 'string') return []
  const details = place ? { place } : {}
  if (!/[^\p{C}\p{Z}]/u.test(title)) {
    return [
      errorFinding('title-missing', sentence`The title consists of invisible characters only.`, {
        ...details,
        note: titleNote,
      }),
    ]
  }
  const length = [...title].length
  if (length <= longestTitle) return []
  const reason = sentence`The title has ${length} characters; menus and search results show ${longestTitle} at most.`
  return [
    warningFinding('title-long', reason, { ...details, note: sentence`Shorten it, and say the rest in the text.` }),
  ]
}
