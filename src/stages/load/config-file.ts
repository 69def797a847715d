import type * as z from 'zod'
import { decode, normalizeLineEnds } from '../../ground/decode.ts'
import { readYaml, type YamlMap } from '../../ground/front-matter.ts'
import { checkSchema } from '../../values/check.ts'
import type { Message, Place } from '../../values/message.ts'
import type { Files } from '../../values/ports.ts'

/** A configuration file that was there. */
export interface ConfigFile<Schema extends z.ZodObject> {
  readonly file: string
  /** Undefined where something in it is wrong. */
  readonly config: z.output<Schema> | undefined
  /** What of it is right. */
  readonly partial: Partial<z.output<Schema>>
  /** Place of each value, nested keys joined by dots. */
  readonly places: Readonly<Record<string, Place>>
  /** Place of each key. */
  readonly keyPlaces: Readonly<Record<string, Place>>
  readonly messages: readonly Message[]
}

/**
 * Reads a YAML file and types it by its schema.
 * @param pick chooses the keys that the schema is to see, where a file serves two schemas
 * @returns undefined where there is no such file
 */
export function readConfig<Schema extends z.ZodObject>(
  files: Files,
  file: string,
  schema: Schema,
  pick: (value: YamlMap) => YamlMap = (value) => value,
): ConfigFile<Schema> | undefined {
  const bytes = files.read(file)
  if (!bytes) return undefined
  const decoded = decode(bytes)
  if ('fault' in decoded)
    return { file, config: undefined, partial: {}, places: {}, keyPlaces: {}, messages: [{ ...decoded.fault, file }] }
  const yaml = readYaml(normalizeLineEnds(decoded.text))
  const places = { ...yaml.places, ...yaml.valuePlaces }
  const hasFault = yaml.findings.some(({ level }) => level === 'error')
  const checked = hasFault ? undefined : checkSchema(schema, { ...yaml, value: pick(yaml.value ?? {}) })
  const messages = [...yaml.findings, ...(checked?.findings ?? [])].map((finding) => ({ ...finding, file }))
  return { file, config: checked?.complete, partial: checked?.meta ?? {}, places, keyPlaces: yaml.places, messages }
}
