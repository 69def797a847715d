import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { findSchema, schemaNames } from '../src/kinds/json-schema.ts'

/** A JSON Schema, as far as these tests read it. */
interface Schema {
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly type?: string
  readonly enum?: readonly string[]
  readonly const?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

interface Field {
  readonly path: string
  readonly schema: Schema
}

/** Everything with a name below a schema, at any depth: what an editor is shown a description of. */
function* fieldsOf(path: string, schema: Schema): Generator<Field> {
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    yield { path: `${path}.${key}`, schema: property }
    yield* fieldsOf(`${path}.${key}`, property)
  }
  if (typeof schema.additionalProperties === 'object') {
    const { additionalProperties: any } = schema
    // A text by language code is what the field above it is.
    if (Object.keys(any).join() !== 'type') yield { path: `${path}.*`, schema: any }
    yield* fieldsOf(`${path}.*`, any)
  }
  if (schema.items) yield* fieldsOf(path, schema.items)
  const ways = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  for (const [index, way] of ways.entries()) yield* fieldsOf(`${path}(${index + 1})`, way)
}

const schemas = schemaNames.map((name) => ({ path: name, schema: findSchema(name) as Schema }))
const fields = schemas.flatMap(({ path, schema }) => [...fieldsOf(path, schema)])

// Words of one language that are none of the other.
const germanWord = /[äöüß„“]|\b(der|das|dem|den|des|und|oder|ist|wird|ein|eine|einer|eines|ihr|ihre|für|wo|wie|mit)\b/i
const englishWord = /\b(the|of|and|or|is|its|by|that|which|where|what|whether|with|for|from|on|a)\b/i

const pathsOf = (wrong: readonly Field[]): readonly string[] => wrong.map(({ path }) => path)

describe('schemas for editors', () => {
  test('describe every file and every field in a German paragraph and then an English one', () => {
    const isBare = ({ schema }: Field) => {
      const [german, english, ...more] = (schema.description ?? '').split('\n\n')
      return !german || !english || more.length > 0
    }
    expect(fields.length).toBeGreaterThan(100)
    expect(pathsOf([...schemas, ...fields].filter(isBare))).toEqual([])
  })

  test('do not mix the two languages up', () => {
    const isMixed = ({ schema }: Field) => {
      const [german = '', english = ''] = (schema.description ?? '').split('\n\n')
      return german === english || englishWord.test(german) || germanWord.test(english)
    }
    expect(pathsOf([...schemas, ...fields].filter(isMixed))).toEqual([])
  })

  test('give an example of every value that is not chosen from a list', () => {
    const isOpen = ({ schema }: Field) =>
      schema.enum === undefined && schema.const === undefined && schema.type !== 'boolean'
    // A pin is written by a program.
    const written = fields.filter(({ path }) => !path.includes('source_pin'))
    expect(pathsOf(written.filter((field) => isOpen(field) && !field.schema.examples?.length))).toEqual([])
  })

  test('give only examples that they would take themselves', () => {
    const ajv = new Ajv2020({ strict: false })
    formats.default(ajv)
    const wrong = fields.flatMap(({ path, schema }) => {
      const takes = ajv.compile(schema)
      return (schema.examples ?? []).filter((example) => !takes(example)).map((example) => [path, example])
    })
    expect(wrong).toEqual([])
  })

  test('take one value for a list of one, as the program does', () => {
    const takes = new Ajv2020({ strict: false }).compile(findSchema('glossary') ?? {})
    expect(takes({ de: { Jobcenter: { en: 'job centre', uk: ['Jobcenter'] } } })).toBe(true)
    expect(takes({ de: { Jobcenter: { en: { fr: 'job centre' } } } })).toBe(false)
  })
})
