import { join } from 'node:path'
import { type BuildResult, build } from '../../flow/build.ts'
import { keepRecent } from '../../flow/memo.ts'
import { createPageDesk } from '../../flow/page-facts.ts'
import { createSavedPages, type SavedPage } from '../../flow/saved-page.ts'
import { addAll } from '../../ground/add-all.ts'
import { sentence } from '../../ground/sentence.ts'
import { createDevServer, type DevServer } from '../../host/dev-server.ts'
import { createDisk } from '../../host/disk.ts'
import { keepHeapsSmall } from '../../host/engine.ts'
import { HostError } from '../../host/host-error.ts'
import { createLazySearch } from '../../host/lazy-search.ts'
import { createMemory } from '../../host/memory.ts'
import { createHold } from '../../host/pause.ts'
import { isColourful } from '../../host/process.ts'
import { createStore } from '../../host/store.ts'
import { type Changes, watchFolder } from '../../host/watch.ts'
import type { Message } from '../../values/message.ts'
import { findCacheFolder } from '../cache.ts'
import { editorAddress } from '../editor.ts'
import { exitCode, UsageError } from '../exit.ts'
import { explain } from '../explain.ts'
import { findContent } from '../folders.ts'
import { unlessInterrupted } from '../interruption.ts'
import { formats } from '../report/index.ts'
import { readLanguage, tellIn } from '../report/tell.ts'
import { createHost, shelves as shelved } from '../wire.ts'
import { isNetworkAllowed } from './allow-network.ts'
import type { CommandCall, RunCommand } from './command.ts'
import { readOptions } from './options.ts'
import { demandKnown, isError, say, sourceIn } from './outcome.ts'
import { createRepeater } from './repeater.ts'

/** `integreat dev`: build again with a warm store and a Map for a disk. */
export const runDev: RunCommand = async (call) => {
  const { names, options, context } = call
  const content = findContent(context.cwd, names[0] ?? '.')
  const buildOptions = readOptions(call)
  if (options['host'] === true && !(await isNetworkAllowed(call))) return exitCode.good
  keepHeapsSmall()
  const output = createMemory()
  const folder = findCacheFolder(options, context, content)
  const onSentence = (sentence: string) => context.stderr.write(`warning: ${sentence}\n`)
  // A folder of its own: what lies in our Map says nothing of the folder that `build` writes.
  const setup = { content, output: content, cacheFolder: folder && join(folder, 'dev') }
  const { pause, hold } = createHold()
  const host = {
    ...createHost(setup, { onSentence }),
    pause,
    output,
    threads: undefined,
    recent: new Map(),
    // Every file is kept parsed: a change then costs only what changed.
    store: createStore(),
  }
  const desk = createPageDesk()
  const shipped = await shelved.workshop()
  const savedPages = createSavedPages(host, shelved, shipped)
  const workshop = { ...shipped, siteOutputs: [...shipped.siteOutputs, desk.output, savedPages.output] }
  const shelves = { ...shelved, workshop: async () => workshop }
  let found: readonly Message[] = []
  let shown: Array<SavedPage[number]> = []
  const search = createLazySearch(host.search, () => repeater.ask())
  let isStale = true
  let server: { readonly basePath: string; readonly running: DevServer } | undefined

  async function buildOnce(): Promise<void> {
    const disk = createDisk(content)
    const earlier = new Set(shown)
    const result = await build({ ...host, content: disk, search }, shelves, buildOptions)
    demandKnown(result)
    found = result.messages
    tell(call, result, sourceIn(disk))
    const { running } = await serve(result)
    // What was saved meanwhile is newer. Where a municipality keeps its last good site, what had no mistake is good too.
    const isKept = (path: string) => result.kept.some((id) => id === '' || path.startsWith(`${id}/`))
    shown = shown.filter((page) => !earlier.has(page) || isKept(page[0]))
    running.publish(output.files)
    running.replace(shown)
    running.showErrors(result.messages.filter(isError), sourceIn(disk))
    running.reload()
  }

  /** The server for the path that the site expects; another one where `base_url` has changed. */
  async function serve({ basePath, isConfigured }: BuildResult) {
    if (server && (!isConfigured || server.basePath === basePath)) return server
    await server?.running.close()
    server = {
      basePath,
      running: await createDevServer({
        port: Number(options['port']),
        basePath,
        to: options['host'] === true ? 'network' : 'this machine',
        factsAt: desk.factsAt,
        findingsIn: (file) => found.filter((message) => message.file === file),
        editAddress: (file, place) => editorAddress(content, file, place),
        tell: tellIn(readLanguage(options)),
      }),
    }
    context.stdout.write(`${server.running.address}\n`)
    const { networkAddress } = server.running
    if (networkAddress) say(call, sentence`Other devices of your network: ${networkAddress}`)
    else if (options['host'] === true) say(call, sentence`This computer is in no network that others could be in.`)
    return server
  }

  /** Puts indexes in the place of older ones, for which nothing else need be built. */
  function publishIndexes(): void {
    for (const { artifacts, gone } of search.takeLate()) {
      for (const { path, content } of artifacts) output.write(path, content)
      for (const path of gone) output.remove(path)
    }
    server?.running.publish(output.files)
    server?.running.replace(shown)
    clearTimeout(idle)
    // Without it, the next start of `dev` would make them again. Nobody waits for it at the end.
    idle = setTimeout(buildAgain, longPatience).unref()
  }

  async function work(): Promise<void> {
    if (!isStale) return publishIndexes()
    isStale = false
    await buildOnce()
  }

  function buildAgain(): Promise<void> {
    clearTimeout(idle)
    isStale = true
    return repeater.ask()
  }

  const repeater = createRepeater(work, (error) => {
    // A file that cannot be read may be readable after the next change; what was built last is served on.
    if (!(error instanceof HostError || error instanceof UsageError)) throw error
    explain(error, context)
  })
  /** The saved page first, the rest after; what comes or goes may change any page. */
  async function takeUp({ saved, hasMore }: Changes): Promise<void> {
    clearTimeout(rest)
    clearTimeout(idle)
    const [file] = saved
    const pages = hasMore || saved.length !== 1 || !file ? [] : await savedPages.make(file, createDisk(content))
    if (pages.length === 0) return buildAgain()
    addAll(shown, pages)
    server?.running.replace(pages)
    server?.running.reload()
    hold(patience)
    rest = setTimeout(buildAgain, patience)
  }

  let rest: ReturnType<typeof setTimeout> | undefined
  let idle: ReturnType<typeof setTimeout> | undefined
  // Watching starts first: what is changed during the first build counts too.
  const watcher = await watchFolder(content, takeUp, {
    onNotice: () => hold(patience),
    ignored: ['site', 'dist'].map((name) => join(content, name)),
    onWarning: (sentence) => context.stderr.write(`${sentence}\n`),
  })
  await unlessInterrupted(context, repeater.ask())
  say(call, sentence`Press Ctrl+C to stop.`)
  await context.interrupted
  clearTimeout(rest)
  clearTimeout(idle)
  keepRecent(host)
  await watcher.close()
  await search.close()
  await server?.running.close()
  return exitCode.good
}

/** Milliseconds in which a browser has shown the page that was saved, before the rest is built. */
const patience = 300

/** Milliseconds without a change after which nobody seems to be writing. */
const longPatience = 10_000

function tell(call: CommandCall, result: BuildResult, sourceOf: (file: string) => string | undefined) {
  const { options, context } = call
  const isQuiet = options['quiet'] === true
  const shown = isQuiet ? result.messages.filter(isError) : result.messages
  const colour = isColourful({ env: context.env, isTerminal: context.stderr.isTTY === true })
  const text = formats.pretty(shown, { sourceOf, colour, verbose: false, language: readLanguage(options) })
  if (text !== '') context.stderr.write(`${text}\n`)
  else if (!isQuiet) say(call, sentence`Built ${result.pages} pages, no mistakes.`)
}
