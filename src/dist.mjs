// Makes dist/ when the package is prepared (`npm run prepare`): the program, the library, and the styles and scripts
// that pages refer to. Plain JavaScript, because it runs before anything is compiled. `--assets` makes only the latter.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { bundle } from 'lightningcss'

const root = join(import.meta.dirname, '..')
const templates = join(root, 'templates')
const dist = join(root, 'dist')

const assetsOnly = process.argv.includes('--assets')
await Promise.all([writeAssets(join(dist, 'assets')), assetsOnly || writeProgram()])

/** Bundles the program and, where there is one, the library; packages stay outside, JSON comes in. */
async function writeProgram() {
  const library = join(root, 'src/index.ts')
  const { metafile } = await build({
    entryPoints: {
      main: join(root, 'src/cli/main.ts'),
      worker: join(root, 'src/cli/worker.ts'),
      ...(existsSync(library) && { index: library }),
    },
    outdir: dist,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    metafile: true,
    absWorkingDir: root,
    logLevel: 'warning',
  })
  removeOthers(join(dist, 'chunks'), Object.keys(metafile.outputs))
}

/** Writes the styles, scripts and favicon with `assets.json`, which says which file has which role. */
async function writeAssets(folder) {
  const icon = readFileSync(join(templates, 'favicon.svg'))
  const assets = [hashed('style', 'css', bundleStyles()), ...(await bundleScripts())]
  const files = [...assets, ...(await drawIcons(icon)), { role: 'favicon', name: 'favicon.svg', content: icon }]
  const roles = Object.fromEntries(files.map(({ role, name }) => [role, name]))
  mkdirSync(folder, { recursive: true })
  for (const { name, content } of files) writeIfChanged(join(folder, name), content)
  writeIfChanged(join(folder, 'assets.json'), `${JSON.stringify(roles, null, 2)}\n`)
  removeOthers(folder, [...files.map(({ name }) => name), 'assets.json'])
}

/** The sign as pictures for home screens, on its own colour to the edge; none where sharp cannot be loaded. */
async function drawIcons(svg) {
  const sharp = await import('sharp').then(
    (loaded) => loaded.default,
    () => undefined,
  )
  const widths = sharp ? [180, 192, 512] : []
  return Promise.all(
    widths.map(async (width) => {
      const drawing = sharp(svg, { density: width * 2.25 })
        .resize(width, width)
        .flatten({ background: '#0b3f49' })
      const content = await drawing.png({ compressionLevel: 9, palette: true }).toBuffer()
      return hashed(`icon-${width}`, 'png', content)
    }),
  )
}

/** Leaves a file alone that has these bytes already: a program that reads it meanwhile must not find half of it. */
function writeIfChanged(path, content) {
  const bytes = Buffer.from(content)
  if (!existsSync(path) || !readFileSync(path).equals(bytes)) writeFileSync(path, bytes)
}

/** Removes from a folder what an earlier run left there under another hash. */
function removeOthers(folder, paths) {
  if (!existsSync(folder)) return
  const names = new Set(paths.map((path) => basename(path)))
  for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(join(folder, name), { recursive: true })
}

function bundleStyles() {
  // Browsers of 2019: newcomers carry old phones.
  const targets = {
    chrome: 73,
    edge: 79,
    firefox: 65,
    samsung: 11,
    safari: 12.1,
    ios_saf: 12.2,
  }
  const encoded = Object.entries(targets).map(([name, version]) => [name, encodeVersion(version)])
  const filename = join(templates, 'styles/index.css')
  return bundle({
    filename,
    minify: true,
    targets: Object.fromEntries(encoded),
  }).code
}

async function bundleScripts() {
  const folder = join(templates, 'scripts')
  const entries = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const bundled = await Promise.all([
    bundleFor(
      entries.filter((name) => name !== 'early.ts').map((name) => join(folder, name)),
      'esm',
    ),
    // Not a module, so its names need a function around them.
    bundleFor([join(folder, 'early.ts')], 'iife'),
  ])
  return bundled.flat()
}

async function bundleFor(entryPoints, format) {
  const { outputFiles } = await build({
    entryPoints,
    outdir: dist,
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2019',
    charset: 'utf8',
    absWorkingDir: root,
    logLevel: 'warning',
  })
  return outputFiles.map(({ path, contents }) => hashed(basename(path, '.js'), 'js', contents))
}

/** A file whose name changes with its content, so that browsers may keep it for ever. */
function hashed(role, extension, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  return { role, name: `${role}.${hash}.${extension}`, content }
}

/** lightningcss takes a version as one number of three bytes: major, minor, patch. */
function encodeVersion(version) {
  const [major, minor = 0] = String(version).split('.').map(Number)
  return (major << 16) | (minor << 8)
}
