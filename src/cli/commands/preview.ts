import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createDisk } from '../../host/disk.ts'
import { servePreview } from '../../host/preview.ts'
import { readSiteInfo } from '../../stages/emit/index.ts'
import { exitCode, UsageError } from '../exit.ts'
import type { RunCommand } from './command.ts'

/** `integreat preview`. */
export const runPreview: RunCommand = async ({ names, options, context }) => {
  const given = names[0] ?? 'site'
  const folder = resolve(context.cwd, given)
  if (!existsSync(folder)) throw new UsageError(`There is no folder "${given}". Run "integreat build" first.`)
  const info = readSiteInfo(createDisk(folder))
  if (!info) throw new UsageError(`"${given}" was not written by "integreat build".`)
  const port = Number(options['port'])
  const server = await servePreview({ folder, basePath: info.basePath, port, host: '127.0.0.1' })
  context.stdout.write(`${server.address}\n`)
  context.stderr.write('Press Ctrl+C to stop.\n')
  await context.interrupted
  await server.close()
  return exitCode.good
}
