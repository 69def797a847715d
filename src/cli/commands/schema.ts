import { nearest } from '../../ground/nearest.ts'
import { findSchema, schemaNames } from '../../kinds/json-schema.ts'
import { exitCode, UsageError } from '../exit.ts'
import { reportJsonSchema } from '../report/json.ts'
import type { RunCommand } from './command.ts'

const names = [...schemaNames, 'report']

/** `integreat schema`. */
export const runSchema: RunCommand = async ({ names: [name], context }) => {
  if (name === undefined) {
    context.stdout.write(`${names.join('\n')}\n`)
    return exitCode.good
  }
  const schema = name === 'report' ? reportJsonSchema() : findSchema(name)
  if (!schema) {
    const [meant] = nearest(name, names)
    throw new UsageError(
      `There is no kind "${name}"; there are: ${names.join(', ')}.${meant ? ` Did you mean "${meant}"?` : ''}`,
    )
  }
  context.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
  return exitCode.good
}
