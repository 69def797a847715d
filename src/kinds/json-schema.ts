import * as z from 'zod'
import { type About, about } from './about.ts'
import { glossarySchema } from './glossary.ts'
import { kinds } from './index.ts'
import { layerSchema } from './layer.ts'
import { municipalitySchema } from './municipality.ts'
import { networkOfOneSchema, networkSchema } from './network.ts'
import { synonymsSchema } from './synonyms.ts'

/** A kind of file that an editor can be told about. */
interface Described {
  readonly schema: z.ZodObject
  readonly about: About
}

const municipality: About = {
  de: 'municipality.yaml: eine Kommune, also eine veröffentlichte Website.',
  en: 'municipality.yaml: a municipality, which is one published site.',
}

const schemas: ReadonlyMap<string, Described> = new Map<string, Described>([
  [
    'network',
    {
      schema: networkSchema,
      about: {
        de: 'integreat.yaml: das Netzwerk, also alles, was gemeinsam gebaut wird.',
        en: 'integreat.yaml: the network, which is everything built together.',
      },
    },
  ],
  ['network-of-one', { schema: networkOfOneSchema, about: municipality }],
  ['municipality', { schema: municipalitySchema, about: municipality }],
  [
    'layer',
    {
      schema: layerSchema,
      about: {
        de: 'layer.yaml: eine Ebene, deren Texte sich viele Kommunen teilen.',
        en: 'layer.yaml: a layer, whose texts many municipalities share.',
      },
    },
  ],
  [
    'synonyms',
    {
      schema: synonymsSchema,
      about: {
        de: 'synonyms.yaml: wie man bei Ihnen nennt, was auf den Seiten anders heißt; danach findet die Suche.',
        en: 'synonyms.yaml: what people call things that pages name otherwise, so that search finds them.',
      },
    },
  ],
  [
    'glossary',
    {
      schema: glossarySchema,
      about: {
        de: 'glossary.yaml: wie Begriffe in Übersetzungen heißen.',
        en: 'glossary.yaml: what terms are called in translations.',
      },
    },
  ],
  ...kinds.map((kind) => [kind.name, kind] as const),
])

/** Names of all kinds of files that have a schema. */
export const schemaNames: readonly string[] = [...schemas.keys()]

/**
 * The JSON Schema of a kind of file, as editors use it: scalars have the types that a YAML reader gives them, and
 * everything is described in German and English.
 * @see https://json-schema.org/draft/2020-12
 * @returns undefined where there is no such kind
 */
export function findSchema(name: string): Record<string, unknown> | undefined {
  const described = schemas.get(name)
  return described && { title: `integreat: ${name}`, ...about(described.about), ...toJsonSchema(described.schema) }
}

function toJsonSchema(schema: z.ZodObject): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { editor, samples, description, single, ...rest } = jsonSchema as Record<string, unknown>
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key]
      Object.assign(
        jsonSchema,
        description && { description },
        samples && { examples: samples },
        editor ?? rest,
        single && { type: ['array', 'string'] },
      )
    },
  })
}
