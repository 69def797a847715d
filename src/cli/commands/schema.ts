import { editorFiles, sharedEditorFiles } from '../../flow/editor-files.ts'
import { nearest } from '../../ground/nearest.ts'
import { createDisk } from '../../host/disk.ts'
import { findSchema, schemaNames } from '../../kinds/json-schema.ts'
import { didYouMean, exitCode, UsageError } from '../exit.ts'
import { findContent } from '../folders.ts'
import { reportJsonSchema } from '../report/report-schema.ts'
import type { CommandCall, RunCommand } from './command.ts'

const kinds = [...schemaNames, 'report']

/** `integreat schema`. */
export const runSchema: RunCommand = async (call) => {
  const { names, options, context } = call
  const [name] = names
  const target = options['write']
  if (target !== undefined) return writeSchemas(call, typeof target === 'string' ? target : '.')
  if (name === undefined) {
    context.stdout.write(`${kinds.join('\n')}\n`)
    return exitCode.good
  }
  const schema = name === 'report' ? reportJsonSchema() : findSchema(name)
  if (!schema) {
    throw new UsageError(
      `There is no kind "${name}"; there are: ${kinds.join(', ')}.${didYouMean(nearest(name, kinds))}`,
    )
  }
  context.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
  return exitCode.good
}

/** Writes the schemas of all kinds into a content root, and wires them for Visual Studio Code. */
function writeSchemas({ context }: CommandCall, given: string): number {
  const content = createDisk(findContent(context.cwd, given))
  const existing = new Map<string, string>()
  for (const file of sharedEditorFiles) {
    const bytes = content.read(file)
    if (bytes) existing.set(file, new TextDecoder().decode(bytes))
  }
  const isSingle = content.read('integreat.yaml') === undefined
  const { files, left } = editorFiles({ isSingle, existing })
  let count = 0
  for (const [path, text] of files) if (content.write(path, text)) count += 1
  context.stdout.write(`${[...files.keys()].join('\n')}\n`)
  context.stderr.write(`${count} of ${files.size} files were new or have changed.\n`)
  for (const { file, add } of left) {
    context.stderr.write(`${file} holds comments and stays as it is. Add this to it yourself:\n${add}\n`)
  }
  return exitCode.good
}
