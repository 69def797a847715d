import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Artifact, Assets } from '../values/artifact.ts'
import { codeOf, HostError } from './host-error.ts'

/** The folder of the output that holds what all pages share. */
const outputFolder = 'assets'

/**
 * Reads the compiled styles and scripts that pages refer to.
 * @param folder `dist/assets` of the package, as `src/dist.mjs` writes it
 */
export function readAssets(folder: string): Assets {
  const names = readNames(folder)
  const published = Object.entries(names).flatMap(([role, name]) =>
    role === 'worker' || role === 'retire' ? [] : name,
  )
  const files = [...new Set(published)].sort().map((name) => readArtifact(folder, name))
  return {
    files,
    paths: {
      style: pathOf(names, 'style'),
      search: pathOf(names, 'search'),
      chooser: pathOf(names, 'chooser'),
      status: pathOf(names, 'status'),
      early: pathOf(names, 'early'),
      page: pathOf(names, 'page'),
      keep: pathOf(names, 'keep'),
    },
    workers: { worker: readText(folder, nameOf(names, 'worker')), retire: readText(folder, nameOf(names, 'retire')) },
  }
}

type Names = Readonly<Record<string, string>>

function readNames(folder: string): Names {
  try {
    return JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as Names
  } catch (cause) {
    const sentence = `The styles and scripts of the pages are missing in "${folder}". Run "npm run prepare" in the package.`
    throw new HostError({
      code: codeOf(cause) || 'ASSETS',
      path: folder,
      what: 'read',
      sentence,
      cause,
    })
  }
}

function readArtifact(folder: string, name: string): Artifact {
  return {
    path: `${outputFolder}/${name}`,
    content: new Uint8Array(readFileSync(join(folder, name))),
  }
}

function readText(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

function pathOf(names: Names, role: keyof Assets['paths']): string {
  return `${outputFolder}/${nameOf(names, role)}`
}

function nameOf(names: Names, role: string): string {
  const name = names[role]
  if (name === undefined)
    throw new Error(`assets.json names no file for "${role}". Run "npm run prepare" in the package.`)
  return name
}
