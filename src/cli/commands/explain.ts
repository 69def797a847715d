import { relative, sep } from 'node:path'
import { type Explanation, explainPage } from '../../flow/explain.ts'
import { nearest } from '../../ground/nearest.ts'
import { findCacheFolder } from '../cache.ts'
import { didYouMean, exitCode, UsageError } from '../exit.ts'
import { findContent } from '../folders.ts'
import { createHost, shelves } from '../wire.ts'
import type { RunCommand } from './command.ts'

/** `integreat explain`. */
export const runExplain: RunCommand = async ({ names: [page = '', given = '.'], options, context }) => {
  const content = findContent(context.cwd, given)
  const cacheFolder = findCacheFolder(options, context, content)
  const host = createHost({ content, output: content, cacheFolder })
  const file = relative(content, `${context.cwd}${sep}${page}`).split(sep).join('/')
  const known = explainPage(host, shelves, page)
  const found = known.found.length > 0 ? known.found : explainPage(host, shelves, file).found
  if (found.length === 0) {
    const hint = known.known.length === 0 ? ' Run "integreat build" first.' : didYouMean(nearest(page, known.known))
    throw new UsageError(`No build remembers a page "${page}".${hint}`)
  }
  context.stdout.write(`${found.map(describe).join('\n')}\n`)
  return exitCode.good
}

function describe({ path, source, why }: Explanation): string {
  return `${path}\n  shows ${source}\n  was rendered last because ${reasonOf(why)}`
}

function reasonOf(why: Explanation['why']): string {
  if (why.length === 0 || why[0] === 'new') return 'no build before had made it'
  return `these parts had changed: ${why.map((part) => words[part]).join(', ')}`
}

const words: Readonly<Record<Explanation['why'][number], string>> = {
  new: 'all of it',
  text: 'its text, with the snippets, facts and links in it',
  title: 'its title or description',
  menu: 'the main menu',
  breadcrumbs: 'the titles of the pages above it',
  subpages: 'the list of the pages below it',
  languages: 'its translations in the language switcher',
  frame: 'what all pages have: names, legal pages, styles',
}
