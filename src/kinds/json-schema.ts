import * as z from 'zod'
import { glossarySchema } from './glossary.ts'
import { kinds } from './index.ts'
import { layerSchema, municipalitySchema } from './municipality.ts'
import { networkOfOneSchema, networkSchema } from './network.ts'
import { synonymsSchema } from './synonyms.ts'

const schemas: ReadonlyMap<string, z.ZodObject> = new Map<string, z.ZodObject>([
  ['network', networkSchema],
  ['network-of-one', networkOfOneSchema],
  ['municipality', municipalitySchema],
  ['layer', layerSchema],
  ['synonyms', synonymsSchema],
  ['glossary', glossarySchema],
  ...kinds.map((kind) => [kind.name, kind.schema] as const),
])

/** Names of all kinds of files that have a schema. */
export const schemaNames: readonly string[] = [...schemas.keys()]

/**
 * The JSON Schema of a kind of file, as editors use it: scalars have the types that a YAML reader gives them.
 * @see https://json-schema.org/draft/2020-12
 * @returns undefined where there is no such kind
 */
export function findSchema(name: string): Record<string, unknown> | undefined {
  const schema = schemas.get(name)
  return schema && { title: `integreat: ${name}`, ...toJsonSchema(schema) }
}

function toJsonSchema(schema: z.ZodObject): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { editor, ...rest } = jsonSchema as Record<string, unknown>
      if (editor === undefined) return
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key]
      const { description, examples } = rest
      Object.assign(jsonSchema, description ? { description } : {}, examples ? { examples } : {}, editor)
    },
  })
}
