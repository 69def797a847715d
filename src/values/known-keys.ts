import type * as z from 'zod'

type Schema = z.core.$ZodType

/** The keys that a schema knows at a path, for hints: of a union, those of every branch. */
export function knownKeys(schema: Schema, path: readonly PropertyKey[]): readonly string[] {
  const schemas = path.reduce<readonly Schema[]>((list, key) => list.flatMap((inner) => stepInto(inner, key)), [schema])
  const keys = schemas.flatMap((inner) => open(inner).flatMap(keysOf))
  return [...new Set(keys)]
}

/** The schemas that a wrapper or union stands for, themselves neither. */
function open(schema: Schema): readonly Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return open(def.innerType)
    case 'pipe':
      return [...open(def.in), ...open(def.out)]
    case 'union':
      return def.options.flatMap(open)
    default:
      return [schema]
  }
}

function stepInto(schema: Schema, key: PropertyKey): readonly Schema[] {
  return open(schema).flatMap((inner) => {
    const { def } = (inner as z.core.$ZodTypes)._zod
    if (def.type === 'record') return [def.valueType]
    if (def.type === 'array') return [def.element]
    const field = def.type === 'object' ? def.shape[String(key)] : undefined
    return field ? [field] : []
  })
}

function keysOf(schema: Schema): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  return def.type === 'object' ? Object.keys(def.shape) : []
}
