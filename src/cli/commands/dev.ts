import { build, type BuildResult } from '../../flow/build.ts'
import { createDevServer } from '../../host/dev-server.ts'
import { createDisk } from '../../host/disk.ts'
import { createLazySearch } from '../../host/lazy-search.ts'
import { createMemory } from '../../host/memory.ts'
import { isColourful } from '../../host/process.ts'
import { watchFolder } from '../../host/watch.ts'
import { exitCode } from '../exit.ts'
import { findContent } from '../folders.ts'
import { formats } from '../report/index.ts'
import { createHost, shelves } from '../wire.ts'
import { readOptions } from './build.ts'
import type { RunCommand } from './command.ts'

/** `integreat dev`: build again with a warm store and a Map for a disk. */
export const runDev: RunCommand = async ({ names, options, context }) => {
  const content = findContent(context.cwd, names[0] ?? '.')
  const output = createMemory()
  const host = createHost(content, output, () => undefined)
  const search = createLazySearch(host.search, () => rebuild())
  const colour = isColourful({ env: context.env, isTerminal: context.stderr.isTTY === true })
  const buildOptions = readOptions(options)
  let server: Awaited<ReturnType<typeof createDevServer>> | undefined

  async function buildOnce(): Promise<void> {
    const disk = createDisk(content)
    const result = await build({ ...host, content: disk, search }, shelves, buildOptions)
    const sourceOf = (file: string) => {
      const bytes = disk.read(file)
      return bytes && new TextDecoder().decode(bytes)
    }
    const text = formats.pretty(result.messages, { sourceOf, colour, verbose: false, summary: summaryOf(result) })
    if (options['quiet'] !== true || text.includes('error')) context.stderr.write(`${text}\n`)
    server ??= await createDevServer({ port: Number(options['port']), basePath: result.basePath })
    server.publish(output.files)
    server.showErrors(result.messages.filter((message) => message.level === 'error'), sourceOf)
    server.reload()
  }

  // One build at a time; what changes meanwhile asks for exactly one more.
  let running: Promise<void> | undefined
  let isWanted = false
  function rebuild(): void {
    isWanted = true
    running ??= (async () => {
      while (isWanted) {
        isWanted = false
        await buildOnce()
      }
      running = undefined
    })()
  }

  await buildOnce()
  const watcher = await watchFolder(content, rebuild)
  context.stdout.write(`${server?.address}\n`)
  context.stderr.write('Press Ctrl+C to stop.\n')
  await context.interrupted
  await watcher.close()
  await search.close()
  await server?.close()
  return exitCode.good
}

function summaryOf(result: BuildResult) {
  const errors = result.messages.filter((message) => message.level === 'error').length
  const { published, kept, pages, files } = result
  return { errors, warnings: result.messages.length - errors, published, kept, pages, files }
}
