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

// They bring compiled code or programs, for which a file of JavaScript is no place.
const unbundled = ['satteri', 'sharp', 'pagefind']
// Bundled CommonJS packages ask for Node's own modules in this way.
const requireForCommonJs = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`

const assetsOnly = process.argv.includes('--assets')

/**
 * Bundles the program and the library with their packages: four hundred files less to find and open for each thread, and
 * nothing to install for those who use the program but what `unbundled` names.
 */
async function writeProgram() {
  const { metafile } = await build({
    entryPoints: {
      main: join(root, 'src/cli/main.ts'),
      worker: join(root, 'src/cli/worker.ts'),
      index: join(root, 'src/index.ts'),
    },
    outdir: dist,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',

    external: unbundled,
    banner: { js: requireForCommonJs },
    plugins: [jsonAsText],
    metafile: true,
    absWorkingDir: root,
    logLevel: 'warning',
  })
  removeOthers(join(dist, 'chunks'), Object.keys(metafile.outputs))
  writeFileSync(join(dist, 'LICENSES.txt'), collectLicences(Object.keys(metafile.inputs)))
}

/** The licences of the packages that these files are from, as each demands that they go with its code. */
function collectLicences(files) {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []))
  return [...folders]
    .sort()
    .map(readLicence)
    .join(`\n${'-'.repeat(80)}\n`)
}

function readLicence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file ? readFileSync(join(root, folder, file), 'utf8') : `Licence: ${license}\n`
  return `${name} ${version}\n\n${text}`
}

/** Data as text that is parsed when it is loaded: an engine reads JSON faster than the same as code. */
const jsonAsText = {
  name: 'json-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))
      return { contents: `export default JSON.parse(${JSON.stringify(text)})` }
    })
  },
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

await Promise.all([writeAssets(join(dist, 'assets')), assetsOnly || writeProgram()])
