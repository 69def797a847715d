// The figures as Markdown, for the terminal and for RESULTS.md.
import { cpus, loadavg, release, totalmem, type } from 'node:os'

/** What the figures were measured on, in lines of a list. */
export function describeMachine({ programs, source, runs, command }) {
  const versions = programs.map(({ name, version }) => `${name} ${version}`)
  const load = loadavg()[0].toFixed(1)
  const isQuiet = loadavg()[0] < 0.3
  return [
    `- \`${command}\`, ${new Date().toISOString().slice(0, 10)}`,
    `- ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`,
    `- Node ${process.versions.node}, ${versions.join(', ')}`,
    `- pages: ${source}`,
    `- medians of ${runs} ${runs === 1 ? 'run' : 'runs'}, the programs in turn; × is integreat by the program of that line, median of the pairs (lowest to highest)`,
    `- load at the start: ${load}${isQuiet ? '' : '. The machine was not quiet: trust the ratios of pairs more than the seconds'}`,
  ].join('\n')
}

/** One size as a table. */
export function toTable({ pages, municipalities, rows }) {
  const header = [
    `## ${number(pages)} pages in ${municipalities} municipalities and 10 languages`,
    '',
    '| build | program | wall s | CPU s | peak MiB | × wall | × CPU | × memory |',
    '|---|---|--:|--:|--:|--:|--:|--:|',
  ]
  return [...header, ...rows.map(toLine)].join('\n')
}

function toLine({ scenario, program, note, wall, cpu, memory, ratio }) {
  const ratios = ['wall', 'cpu', 'memory'].map((what) => (ratio ? range(ratio[what]) : ''))
  return `| ${scenario} | ${program}${note} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${memory.toFixed(0)} | ${ratios.join(' | ')} |`
}

function range({ median, all }) {
  const ends = [Math.min(...all), Math.max(...all)].map(short)
  return all.length > 1 ? `**${short(median)}** (${ends.join(' to ')})` : `**${short(median)}**`
}

function short(ratio) {
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(2)
}

function number(value) {
  return value.toLocaleString('en')
}
