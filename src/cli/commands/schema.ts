import { nearest } from '../../ground/nearest.ts'
import { findSchema, schemaNames } from '../../kinds/json-schema.ts'
import { exitCode, UsageError } from '../exit.ts'
import type { RunCommand } from './command.ts'

/** `integreat schema`. */
export const runSchema: RunCommand = async ({ names: [name], context }) => {
  if (name === undefined) {
    context.stdout.write(`${schemaNames.join('\n')}\n`)
    return exitCode.good
  }
  const schema = findSchema(name)
  if (!schema) {
    const [meant] = nearest(name, schemaNames)
    throw new UsageError(
      `There is no kind "${name}"; there are: ${schemaNames.join(', ')}.${meant ? ` Did you mean "${meant}"?` : ''}`,
    )
  }
  context.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
  return exitCode.good
}
