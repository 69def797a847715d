import type * as z from 'zod'
import { readDemand } from '../ground/demand.ts'
import { nearest } from '../ground/nearest.ts'
import { type Sentence, sentence } from '../ground/sentence.ts'
import type { Yaml, YamlMap, YamlValue } from '../ground/yaml.ts'
import { knownKeys } from './known-keys.ts'
import { errorFinding, type Finding, type Place, warningFinding } from './message.ts'

/** Settings after their schema. */
export interface Checked<Schema extends z.ZodObject> {
  /** All that is right, typed; keys that are wrong, unknown or not there are left out. */
  readonly meta: Partial<z.output<Schema>>
  /** The whole, where nothing is wrong. */
  readonly complete: z.output<Schema> | undefined
  readonly findings: readonly Finding[]
}

/** How `checkSchema` may be told more about a schema. */
export interface CheckOptions {
  /** Rule and hint for required keys whose lack has a rule of its own, by key. */
  readonly required?: Readonly<Record<string, { readonly ruleId: string; readonly note: Sentence }>>
}

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/**
 * Types what was read from YAML by a schema and says what is wrong, at the line and column of the nested key or value.
 * Unknown keys are warnings and are dropped; everything else is an error.
 */
export function checkSchema<Schema extends z.ZodObject>(
  schema: Schema,
  yaml: Pick<Yaml, 'value' | 'places' | 'valuePlaces'>,
  options: CheckOptions = {},
): Checked<Schema> {
  const value = yaml.value ?? Object.create(null)
  const first = schema.safeParse(value)
  if (first.success) return { meta: first.data as Partial<z.output<Schema>>, complete: first.data, findings: [] }
  const issues = first.error.issues.flatMap((issue) => openUnion(issue, []))
  const unknown = issues.filter(isUnknownKeys)
  const faults = issues.filter((issue) => !isUnknownKeys(issue))
  const findings = [
    ...unknown.flatMap((issue) => describeUnknown(schema, issue, yaml)),
    ...faults.map((issue) => mendBlanks(schema, issue, yaml, describeFault(issue, yaml, options))),
  ]
  const known = unknown.reduce(
    (rest: YamlMap, { path, keys }) => keys.reduce((map, key) => without(map, [...path, key]), rest),
    value,
  )
  if (faults.length === 0) {
    const second = schema.safeParse(known)
    if (second.success) return { meta: second.data as Partial<z.output<Schema>>, complete: second.data, findings }
  }
  const right = faults.reduce((rest: YamlMap, { path }) => without(rest, path.slice(0, 1)), known)
  const partial = schema.partial().safeParse(right)
  return { meta: (partial.data ?? {}) as Partial<z.output<Schema>>, complete: undefined, findings }
}

function isUnknownKeys(issue: Issue): issue is z.core.$ZodIssueUnrecognizedKeys {
  return issue.code === 'unrecognized_keys'
}

/**
 * The issues of the one branch of a union that was meant: the branch whose outer shape fits. Where none or several fit,
 * the union's own sentence says best what is wanted.
 */
function openUnion(issue: Issue, base: Path): Issue[] {
  const path = [...base, ...issue.path]
  const placed = { ...issue, path } as Issue
  if (issue.code !== 'invalid_union') return [placed]
  const fitting = issue.errors.filter((branch) =>
    branch.every((inner) => inner.path.length > 0 || isUnknownKeys(inner)),
  )
  const [branch] = fitting
  return fitting.length === 1 && branch ? branch.flatMap((inner) => openUnion(inner, path)) : [placed]
}

function describeUnknown(
  schema: z.ZodObject,
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
  { places }: Pick<Yaml, 'places'>,
): Finding[] {
  const known = knownKeys(schema, path)
  return keys.map((key) => {
    const name = join([...path, key])
    const expected = nearest(key, known)
    return warningFinding('unknown-key', sentence`There is no setting "${name}", so it has no effect.`, {
      ...placed(places[name]),
      ...(expected.length > 0 && { expected }),
      note: listKeys(known),
    })
  })
}

function listKeys(known: readonly string[]): Sentence {
  return known.length > 0 ? sentence`The settings here are: ${known.join(', ')}.` : sentence`Remove it.`
}

function describeFault(
  issue: Issue,
  yaml: Pick<Yaml, 'value' | 'places' | 'valuePlaces'>,
  options: CheckOptions,
): Finding {
  const name = join(issue.path)
  const value = valueAt(yaml.value, issue.path)
  const rule = issue.path.length === 1 ? options.required?.[name] : undefined
  if (value === undefined) {
    const place = yaml.places[join(issue.path.slice(0, -1))] ?? { line: 1, column: 1 }
    const note = rule?.note ?? sentence`Add a line with "${String(issue.path.at(-1))}:".`
    return errorFinding(rule?.ruleId ?? 'field-missing', sentence`The setting "${name}" is missing.`, { place, note })
  }
  const place = placed(yaml.valuePlaces[name] ?? yaml.places[name])
  if (rule && typeof value === 'string' && value.trim() === '') {
    return errorFinding(rule.ruleId, sentence`The setting "${name}" is empty.`, { ...place, note: rule.note })
  }
  const wanted = sentenceOf(issue)
  const ruleId = wanted.pattern.includes('YYYY-MM-DD') ? 'date-invalid' : 'field-invalid'
  const isShown = typeof value === 'string' && value !== '' && value.length <= 60
  const reason = isShown ? sentence`"${name}" ${wanted}, not "${value}".` : sentence`"${name}" ${wanted}.`
  return errorFinding(ruleId, reason, place)
}

/** Blanks around a value in quotes, or of a kind that YAML does not cut, where the value is right without them. */
function mendBlanks(schema: z.ZodObject, { path }: Issue, yaml: Pick<Yaml, 'value'>, finding: Finding): Finding {
  const value = valueAt(yaml.value, path)
  if (typeof value !== 'string' || value === value.trim() || value.trim() === '') return finding
  const again = schema.safeParse(replaceAt(yaml.value ?? '', path, value.trim()))
  const isRight = !again.error?.issues.some((issue) =>
    openUnion(issue, []).some((one) => join(one.path) === join(path)),
  )
  return isRight ? { ...finding, fix: { type: 'replace', from: value, to: value.trim() } } : finding
}

/** What the schema demands, or a sentence for what zod says by itself. */
function sentenceOf(issue: Issue): Sentence {
  if (issue.code === 'invalid_key') return readDemand(issue.issues[0]?.message ?? '') ?? sentence`is not a valid name`
  const demanded = readDemand(issue.message)
  if (demanded) return demanded
  if (issue.code !== 'invalid_type') return sentence`is not valid`
  switch (issue.expected) {
    case 'object':
      return sentence`must be a map of further settings`
    case 'record':
      return sentence`must be a map`
    case 'array':
      return sentence`must be a list`
    default:
      return sentence`must be a text`
  }
}

function placed(place: Place | undefined): { readonly place?: Place } {
  return place ? { place } : {}
}

function join(path: Path): string {
  return path.map(String).join('.')
}

function valueAt(value: YamlValue | undefined, path: Path): YamlValue | undefined {
  return path.reduce<YamlValue | undefined>((inner, key) => {
    if (typeof inner !== 'object') return undefined
    return Object.hasOwn(inner, key) ? (inner as YamlMap)[String(key)] : undefined
  }, value)
}

/** A copy with another text at the path. */
function replaceAt(value: YamlValue, [key, ...rest]: Path, text: string): YamlValue {
  if (key === undefined || typeof value !== 'object') return text
  const change = (inner: YamlValue | undefined) => replaceAt(inner ?? '', rest, text)
  if (Array.isArray(value)) return value.map((item, index) => (index === Number(key) ? change(item) : item))
  const map = value as YamlMap
  return Object.assign(Object.create(null), map, { [String(key)]: change(map[String(key)]) })
}

/** A copy of the map without the value at the path. */
function without(map: YamlMap, [key, ...rest]: Path): YamlMap {
  const copy: Record<string, YamlValue> = Object.assign(Object.create(null), map)
  const name = String(key)
  const inner = copy[name]
  if (rest.length === 0) delete copy[name]
  else if (Array.isArray(inner)) copy[name] = inner
  else if (typeof inner === 'object') copy[name] = without(inner as YamlMap, rest)
  return copy
}
