import { Option } from 'commander'
import { collect, collectCounts, toCount, toPercent, toPort, toPositive } from '../values.ts'
import type { CommandEntry } from './command.ts'

const build: CommandEntry = {
  define: (program) =>
    program
      .command('build')
      .description('build the websites; municipalities with errors keep their last good one')
      .argument('[content]', 'folder that holds integreat.yaml', '.')
      .option('-o, --out <folder>', 'where the websites are written', 'site')
      .option('-m, --municipality <id>', 'build only this one (repeatable)', collect)
      .option('-l, --language <code>', 'write only this language (repeatable)', collect)
      .option('--base-url <address>', 'address of the published root, instead of base_url')
      .option('--drafts', 'also build pages that are not public')
      .option('--now <time>', 'the moment to take for now, such as 2026-05-01 or 2026-05-01T08:00Z')
      .option('--strict', 'treat warnings as errors')
      .option('--max-warnings <number>', 'fail when there are more warnings', toCount)
      .option('-f, --format <format>', 'pretty, json, github, gitlab or sarif', 'pretty')
      .addOption(spoken())
      .option('-q, --quiet', 'say nothing but errors')
      .option('-v, --verbose', 'say everything, also repeated findings')
      .option('--concurrency <number>', 'threads at most; as many as there are cores, unless given', toPositive)
      .option('--cache-dir <folder>', 'where builds keep what later ones may use')
      .option('--no-cache', 'use and keep nothing of other builds')
      .addOption(howToCheck())
      .addOption(new Option('--no-search', 'leave the search indexes out').hideHelp()),
  load: async () => (await import('./build.ts')).runBuild,
}

const check: CommandEntry = {
  define: (program) =>
    program
      .command('check')
      .description('find all mistakes in all files, and write nothing')
      .argument('[content]', 'folder that holds integreat.yaml', '.')
      .option('--fix', 'mend what nobody needs to decide, and say what is left')
      .option('-m, --municipality <id>', 'check only this one (repeatable)', collect)
      .option('--base-url <address>', 'address of the published root, instead of base_url')
      .option('--drafts', 'also check pages that are not public')
      .option('--now <time>', 'the moment to take for now, such as 2026-05-01 or 2026-05-01T08:00Z')
      .option('--strict', 'treat warnings as errors')
      .option('--max-warnings <number>', 'fail when there are more warnings', toCount)
      .option('-f, --format <format>', 'pretty, json, github, gitlab or sarif', 'pretty')
      .addOption(spoken())
      .option('-q, --quiet', 'say nothing but errors')
      .option('-v, --verbose', 'say everything, also repeated findings')
      .option('--concurrency <number>', 'threads at most; as many as there are cores, unless given', toPositive)
      .option('--cache-dir <folder>', 'where checks keep what later ones may use')
      .option('--no-cache', 'use and keep nothing of other checks')
      .addOption(howToCheck()),
  load: async () => (await import('./build.ts')).runCheck,
}

const dev: CommandEntry = {
  define: (program) =>
    program
      .command('dev')
      .description('build, serve on this computer, and build again at every change')
      .argument('[content]', 'folder that holds integreat.yaml', '.')
      .option('-p, --port <number>', 'first port to try', toPort, 4400)
      .option('--host', 'show the pages to other devices of your network too, after a question')
      .option('-y, --yes', 'ask nothing')
      .option('-m, --municipality <id>', 'build only this one (repeatable)', collect)
      .option('--drafts', 'also show pages that are not public')
      .addOption(spoken())
      .option('--cache-dir <folder>', 'where runs keep what later ones may use')
      .option('--no-cache', 'use and keep nothing of other runs')
      .option('--now <time>', 'the moment to take for now, such as 2026-05-01 or 2026-05-01T08:00Z')
      .option('-q, --quiet', 'say nothing but errors'),
  load: async () => (await import('./dev.ts')).runDev,
}

const preview: CommandEntry = {
  define: (program) =>
    program
      .command('preview')
      .description('serve a built site on this computer, as a static host would')
      .argument('[folder]', 'the folder that build has written', 'site')
      .option('-p, --port <number>', 'first port to try', toPort, 4300),
  load: async () => (await import('./preview.ts')).runPreview,
}

const explain: CommandEntry = {
  define: (program) =>
    program
      .command('explain')
      .description('say why a page was rendered again')
      .argument('<page>', 'its Markdown file, its address, or its file in the output folder')
      .argument('[content]', 'folder that holds integreat.yaml', '.')
      .option('--cache-dir <folder>', 'the one that the build was given'),
  load: async () => (await import('./explain.ts')).runExplain,
}

const status: CommandEntry = {
  define: (program) =>
    program
      .command('status')
      .description('show how far the translations are, by municipality and language')
      .argument('[content]', 'folder that holds integreat.yaml', '.')
      .option('-m, --municipality <id>', 'only this one (repeatable)', collect)
      .option('-l, --language <code>', 'only this language (repeatable)', collect)
      .option('--files', 'also list every translation that is not up to date')
      .option('--min-coverage <percent>', 'fail where a language has less of its words up to date', toPercent)
      .option('--drafts', 'also count pages that are not public')
      .option('--now <time>', 'the moment to take for now, such as 2026-05-01 or 2026-05-01T08:00Z')
      .option('-f, --format <format>', 'pretty or json', 'pretty'),
  load: async () => (await import('./status.ts')).runStatus,
}

const diff: CommandEntry = {
  define: (program) =>
    program
      .command('diff')
      .description('show what changed in the source of a translation since it was translated')
      .argument('<file>', 'the translation')
      .option('-f, --format <format>', 'pretty or json', 'pretty'),
  load: async () => (await import('./diff.ts')).runDiff,
}

const confirm: CommandEntry = {
  define: (program) =>
    program
      .command('confirm')
      .description('say that translations are up to date: renews their source_pin and nothing else')
      .argument('[files...]', 'translations; with --all-changed a content folder')
      .option('--all-changed', 'every translation that differs from the last commit')
      .option('--minor', 'the files are sources: confirms all translations of an edit that changed no meaning')
      .option('--block <number>', 'only this block, as diff counts them (repeatable)', collectCounts)
      .addOption(spoken())
      .option('-q, --quiet', 'say nothing but errors'),
  load: async () => (await import('./confirm.ts')).runConfirm,
}

const schema: CommandEntry = {
  define: (program) =>
    program
      .command('schema')
      .description('print the JSON Schema of a kind of file: page, snippet, municipality …; or of the report')
      .argument('[kind]', 'name of the kind; without it, all names are listed')
      .option('--write [content]', 'write all of them for editors, with settings and snippets of Visual Studio Code'),
  load: async () => (await import('./schema.ts')).runSchema,
}

const init: CommandEntry = {
  define: (program) =>
    program
      .command('init')
      .description('start a network of one municipality, with pages, settings and recipes for publishing')
      .argument('<folder>', 'a new or empty folder')
      .option('--name <name>', 'name of the municipality; that of the folder, unless given')
      .option('-l, --languages <codes>', 'its languages, the one that is written first in front (de,en)', collect)
      .option('--base-url <address>', 'address of the published website')
      .option('-y, --yes', 'ask nothing'),
  load: async () => (await import('./init.ts')).runInit,
}

const newCommand: CommandEntry = {
  define: (program) =>
    program
      .command('new')
      .description('make the files of a page, snippet, municipality …, or of a whole language to translate')
      .argument('<what>', 'page, legal, snippet, organization, municipality or language')
      .argument('<name>', 'its path (housing/rent), its address (lindenstadt), or the code of the language (uk)')
      .argument('[content]', 'folder that holds integreat.yaml', '.')
      .option('-m, --municipality <id>', 'the municipality to make it in')
      .option('--layer <name>', 'the layer to make it in, instead')
      .option('-l, --languages <codes>', 'languages beside the one that is written first', collect)
      .option('-t, --title <title>', 'its title or name')
      .option('-q, --quiet', 'say nothing but errors'),
  load: async () => (await import('./new.ts')).runNew,
}

const importCommand: CommandEntry = {
  define: (program) =>
    program
      .command('import')
      .description('write a Markdown tree from another system')
      .argument('<system>', 'where the content comes from: integreat')
      .argument('<source>', 'a JSON file of its pages, a folder of them, or the address of its API')
      .requiredOption('-m, --municipality <id>', 'municipality to write')
      .option('-l, --language <code>', 'language of the file; in a folder, files are named <name>.<language>.json')
      .option('-o, --out <folder>', 'content root to write into', '.')
      .option('--source-language <code>', 'language that the others are translated from', 'de')
      .option('--fetch-media', 'also fetch images and documents')
      .option('--report <file>', 'write the whole report to this file')
      .addOption(spoken())
      .option('-q, --quiet', 'say nothing but errors'),
  load: async () => (await import('./import/index.ts')).runImport,
}

function howToCheck(): Option {
  return new Option('--check <how>', 'what tells a changed file: its size and times (stat) or its bytes (hash)')
    .choices(['stat', 'hash'])
    .default('stat')
}

function spoken(): Option {
  return new Option('--messages <language>', 'language that findings are told in').choices(['en', 'de']).default('en')
}

/** Every command. A new one is a new file beside this one and an entry here. */
export const commands: readonly CommandEntry[] = [
  init,
  newCommand,
  build,
  check,
  dev,
  preview,
  status,
  diff,
  confirm,
  explain,
  schema,
  importCommand,
]
