// The programs that build the same pages, each with its own way of having them.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { stringify } from 'yaml'
import { codes, snippetText } from './corpus.mjs'
import { gnuTime } from './measure.mjs'

const root = join(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)
/** Kept between runs, so that `--install` is needed once. */
const installed = join(tmpdir(), 'integreat-bench-peers')
const eleventy = join(installed, 'node_modules/@11ty/eleventy')
const eleventyVersion = '3.1.6'
const hugo = process.env.HUGO ?? 'hugo'

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {string} version
 * @property {import('./corpus.mjs').Dialect} dialect
 * @property {string} content folder that its pages are written to
 * @property {string} out folder that it writes to
 * @property {string[]} traces what it leaves behind; without them a build is a cold one
 * @property {boolean} canLeaveSearchOut
 * @property {(options: { search: boolean }) => { command: string, args: string[], cwd?: string }[]} steps
 */

/** @returns {Program} */
export function createIntegreat(work) {
  const program = join(root, 'bin/integreat.js')
  if (!read(process.execPath, [program, '--version'])) {
    throw new Error('integreat does not start; run "npm run prepare" first.')
  }
  // An option may be known and yet not be in the help.
  const knows = (...flag) => {
    const { stderr } = spawnSync(process.execPath, [program, 'build', '/nowhere', ...flag], { encoding: 'utf8' })
    return !stderr.includes('unknown option')
  }
  const [content, out, cache] = ['content', 'out', 'cache'].map((name) => join(work, name))
  const noSearch = knows('--no-search') ? ['--no-search'] : []
  const withCache = knows('--cache-dir', cache) ? ['--cache-dir', cache] : []
  return {
    name: 'integreat',
    version: require(join(root, 'package.json')).version,
    dialect: integreatDialect,
    content,
    out,
    traces: [out, cache],
    canLeaveSearchOut: noSearch.length > 0,
    hasCache: withCache.length > 0,
    steps: ({ search, nodeOptions = [] }) => {
      const args = ['build', content, '--out', out, '--quiet', ...withCache, ...(search ? [] : noSearch)]
      return [{ command: process.execPath, args: [...nodeOptions, program, ...args] }]
    },
  }
}

/** Programs to compare with, where they are installed. */
export function createPeers(work, names) {
  const makers = { hugo: createHugo, eleventy: createEleventy }
  return names.map((name) => {
    if (!makers[name])
      throw new Error(`There is no "${name}" to compare with; there are ${Object.keys(makers).join(', ')}.`)
    return makers[name](join(work, name))
  })
}

/** Names of the programs that are here. */
export function installedPeers() {
  return [...(read(hugo, ['version']) ? ['hugo'] : []), ...(existsSync(eleventy) ? ['eleventy'] : [])]
}

/** Brings Hugo and GNU time from Debian's packages and Eleventy from the npm registry. */
export function installPeers() {
  const debian = [...(read(hugo, ['version']) ? [] : ['hugo']), ...(existsSync(gnuTime) ? [] : ['time'])]
  if (debian.length > 0) {
    run('apt-get', ['update'])
    run('apt-get', ['install', '--yes', '--no-install-recommends', ...debian])
  }
  if (existsSync(eleventy)) return
  mkdirSync(installed, { recursive: true })
  writeFileSync(join(installed, 'package.json'), '{"private":true}\n')
  run('npm', ['install', '--save-exact', '--no-audit', '--no-fund', `@11ty/eleventy@${eleventyVersion}`], installed)
}

function createHugo(work) {
  const [content, out] = ['content', 'out'].map((name) => join(work, name))
  const site = copySite('hugo', work)
  return {
    name: 'Hugo',
    version: /v[\d.]+/.exec(read(hugo, ['version']) ?? '')?.[0] ?? '',
    dialect: peerDialect((page) => (page.keys.get(page.key) ? '_index.md' : undefined)),
    content,
    out,
    traces: [out],
    canLeaveSearchOut: true,
    steps: withPagefind(out, {
      command: hugo,
      args: ['--quiet', '--source', site, '--contentDir', content, '--destination', out],
    }),
  }
}

function createEleventy(work) {
  const [content, out] = ['content', 'out'].map((name) => join(work, name))
  const cwd = copySite('eleventy', work)
  return {
    name: 'Eleventy',
    version: require(join(eleventy, 'package.json')).version,
    dialect: peerDialect((page) => (page.keys.get(page.key) ? 'index.md' : undefined)),
    content,
    out,
    traces: [out],
    canLeaveSearchOut: true,
    steps: withPagefind(out, {
      command: process.execPath,
      args: [join(eleventy, 'cmd.cjs'), '--quiet', '--input', '../content', '--output', '../out'],
      cwd,
    }),
  }
}

/** The peer's layouts, in a folder where it may leave its locks. */
function copySite(name, work) {
  const site = join(work, 'site')
  rmSync(work, { recursive: true, force: true })
  cpSync(join(import.meta.dirname, 'peers', name), site, { recursive: true })
  return site
}

/** The peers have no search of their own; Pagefind's program goes over what they have written. */
function withPagefind(out, build) {
  const pagefind = require.resolve(`@pagefind/${process.platform}-${process.arch}/bin/pagefind_extended`)
  const index = { command: pagefind, args: ['--site', out, '--quiet'] }
  return ({ search }) => (search ? [build, index] : [build])
}

/** @type {import('./corpus.mjs').Dialect} */
const integreatDialect = {
  sharesText: true,
  pathOf: (page) => `municipalities/${page.municipality}/${page.code}/${fileOf(page, page.key)}`,
  linkTo: (page, key) => posix.relative(posix.dirname(fileOf(page, page.key)), fileOf(page, key)),
  extras: (plan, edition) => [
    ['integreat.yaml', stringify({ title: 'Musternetz', base_url: 'https://example.org', languages: codes })],
    ['shared/land/layer.yaml', stringify({ name: 'Land' })],
    ...codes.map((code) => [`shared/land/${code}/snippets/help.md`, `${snippetText(code, edition)}\n`]),
    ...plan.municipalities.flatMap(({ name }) => [
      [`municipalities/${name}/municipality.yaml`, stringify({ name, languages: codes, extends: ['land'] })],
      [`municipalities/${name}/de/imprint.md`, '---\ntitle: Impressum\n---\n\nMusterplatz 1, 12345 Musterstadt\n'],
    ]),
  ],
}

function fileOf({ keys }, key) {
  if (key === '') return 'index.md'
  return keys.get(key) ? `${key}/index.md` : `${key}.md`
}

/** @returns {import('./corpus.mjs').Dialect} pages at their address, with the snippet's text in its place */
function peerDialect(sectionFile) {
  return {
    sharesText: false,
    pathOf: (page) => {
      const folder = `${page.municipality}/${page.code}`
      const file = sectionFile(page)
      return file ? posix.join(folder, page.key, file) : `${folder}/${page.key}.md`
    },
    linkTo: ({ municipality, code }, key) => `/${posix.join(municipality, code, key)}/`,
    extras: () => [],
  }
}

/** What a command prints, or undefined where it is not there or fails. */
function read(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? stdout : undefined
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`)
}
