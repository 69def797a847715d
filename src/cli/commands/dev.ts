import { join } from 'node:path'
import { type BuildResult, build } from '../../flow/build.ts'
import { keepRecent } from '../../flow/memo.ts'
import { createDevServer, type DevServer } from '../../host/dev-server.ts'
import { createDisk } from '../../host/disk.ts'
import { HostError } from '../../host/host-error.ts'
import { createLazySearch } from '../../host/lazy-search.ts'
import { createMemory } from '../../host/memory.ts'
import { isColourful } from '../../host/process.ts'
import { createStore } from '../../host/store.ts'
import { watchFolder } from '../../host/watch.ts'
import { findCacheFolder } from '../cache.ts'
import { exitCode, UsageError } from '../exit.ts'
import { explain } from '../explain.ts'
import { findContent } from '../folders.ts'
import { unlessInterrupted } from '../interruption.ts'
import { formats } from '../report/index.ts'
import { createHost, shelves } from '../wire.ts'
import type { CommandCall, RunCommand } from './command.ts'
import { readOptions } from './options.ts'
import { demandKnown, isError, sourceIn } from './outcome.ts'
import { createRepeater } from './repeater.ts'

/** `integreat dev`: build again with a warm store and a Map for a disk. */
export const runDev: RunCommand = async (call) => {
  const { names, options, context } = call
  const content = findContent(context.cwd, names[0] ?? '.')
  const buildOptions = readOptions(call)
  const output = createMemory()
  const folder = findCacheFolder(options, context, content)
  const onSentence = (sentence: string) => context.stderr.write(`warning: ${sentence}\n`)
  // A folder of its own: what lies in our Map says nothing of the folder that `build` writes.
  const setup = { content, output: content, cacheFolder: folder && join(folder, 'dev') }
  const host = {
    ...createHost(setup, { onSentence }),
    output,
    threads: undefined,
    recent: new Map(),
    // Every file is kept parsed: a change then costs only what changed.
    store: createStore(),
  }
  const search = createLazySearch(host.search, () => repeater.ask())
  let server: { readonly basePath: string; readonly running: DevServer } | undefined

  async function buildOnce(): Promise<void> {
    const disk = createDisk(content)
    const result = await build({ ...host, content: disk, search }, shelves, buildOptions)
    demandKnown(result)
    tell(call, result, sourceIn(disk))
    const { running } = await serve(result)
    running.publish(output.files)
    running.showErrors(result.messages.filter(isError), sourceIn(disk))
    running.reload()
  }

  /** The server for the path that the site expects; another one where `base_url` has changed. */
  async function serve({ basePath, isConfigured }: BuildResult) {
    if (server && (!isConfigured || server.basePath === basePath)) return server
    await server?.running.close()
    server = {
      basePath,
      running: await createDevServer({ port: Number(options['port']), basePath }),
    }
    context.stdout.write(`${server.running.address}\n`)
    return server
  }

  const repeater = createRepeater(buildOnce, (error) => {
    // A file that cannot be read may be readable after the next change; what was built last is served on.
    if (!(error instanceof HostError || error instanceof UsageError)) throw error
    explain(error, context)
  })
  // Watching starts first: what is changed during the first build counts too.
  const watcher = await watchFolder(content, repeater.ask, {
    ignored: ['site', 'dist'].map((name) => join(content, name)),
    onWarning: (sentence) => context.stderr.write(`${sentence}\n`),
  })
  await unlessInterrupted(context, repeater.ask())
  context.stderr.write('Press Ctrl+C to stop.\n')
  await context.interrupted
  keepRecent(host)
  await watcher.close()
  await search.close()
  await server?.running.close()
  return exitCode.good
}

function tell({ options, context }: CommandCall, result: BuildResult, sourceOf: (file: string) => string | undefined) {
  const isQuiet = options['quiet'] === true
  const shown = isQuiet ? result.messages.filter(isError) : result.messages
  const colour = isColourful({ env: context.env, isTerminal: context.stderr.isTTY === true })
  const text = formats.pretty(shown, { sourceOf, colour, verbose: false })
  if (text !== '') context.stderr.write(`${text}\n`)
  else if (!isQuiet) context.stderr.write(`Built ${result.pages} pages, no mistakes.\n`)
}
