import { escapeText } from '../../ground/html.ts'
import { isolateHtml } from '../../ground/isolate.ts'
import { nearest } from '../../ground/nearest.ts'
import { sentence } from '../../ground/sentence.ts'
import type { Fact } from '../../kinds/facts.ts'
import type { Body, SnippetHole } from '../../values/body.ts'
import type { Language } from '../../values/language.ts'
import { errorFinding } from '../../values/message.ts'
import { type DocWork, say } from './context.ts'
import { formatFact } from './format.ts'
import { headingId, takeId } from './ids.ts'
import { linkHint } from './link-hints.ts'
import { renderImage, renderLink } from './links.ts'
import { chooseSnippetVariant, limits, readArguments } from './snippets.ts'
import { markStale, snippetNotices } from './stale.ts'
import { lookUpVariable, unknownVariable } from './variables.ts'

/** A text whose holes are filled. */
export interface FilledText {
  readonly html: string
  /** Id on this page of each of the file's own headings, by its index. */
  readonly headingIds: ReadonlyMap<number, string>
}

/** Fills the holes of a file's text, and of the snippets in it. */
export function fillBody(work: DocWork): FilledText {
  const headingIds = new Map<number, string>()
  const localIds = new Map<string, string>()
  allocateIds(work, work.doc.body, localIds, headingIds)
  return { html: fill(work, markStale(work), localIds), headingIds }
}

/** Gives all ids of a file before its links are made, since a link may stand before its target. */
function allocateIds(work: DocWork, body: Body, localIds: Map<string, string>, headingIds: Map<number, string>): void {
  for (const part of body) {
    if (typeof part === 'string') continue
    if (part.type === 'link') allocateIds(work, part.body, localIds, headingIds)
    if (part.type !== 'id') continue
    const wanted = part.heading === undefined ? part.id : headingId(work.doc, work.source, part.heading, part.id)
    const id = takeId(wanted, work.page.ids)
    localIds.set(part.id, id)
    if (!localIds.has(wanted)) localIds.set(wanted, id)
    if (part.heading !== undefined) headingIds.set(part.heading, id)
  }
}

function fill(work: DocWork, body: Body, localIds: ReadonlyMap<string, string>): string {
  let html = ''
  const isolate = work.language.direction === 'rtl'
  for (const part of body) {
    if (typeof part === 'string') html += isolate ? isolateHtml(part) : part
    else html += fillHole(work, part, localIds)
  }
  return html
}

function fillHole(work: DocWork, hole: Exclude<Body[number], string>, localIds: ReadonlyMap<string, string>): string {
  switch (hole.type) {
    case 'link':
      return renderLink(hole, fill(work, hole.body, localIds), work, localIds)
    case 'image':
      return renderImage(hole, work)
    case 'snippet':
      return fillSnippet(work, hole)
    case 'id':
      return localIds.get(hole.id) ?? hole.id
    case 'string':
      return escapeText(work.page.translate(work.language.code)(hole.key))
    case 'fact': {
      const fact = work.page.site.facts.get(hole.name)
      if (fact) return withHint(formatFact(fact, work.language).html, fact.type, work)
      const expected = nearest(hole.name, [...work.page.site.facts.keys()])
      const note = sentence`Facts stand under "facts:" in municipality.yaml or layer.yaml.`
      say(
        work,
        errorFinding('fact-unknown', sentence`There is no fact "${hole.name}".`, { place: hole.place, expected, note }),
      )
      return ''
    }
    case 'variable': {
      const found = lookUpVariable(hole.path, work.page.site, work.language, work.parameters)
      const isOptional = work.parameters && !found && isDeclared(work, hole.path)
      if (!found && !isOptional) say(work, unknownVariable(hole.path, work.page.site, work.parameters, hole.place))
      return found?.html ?? ''
    }
  }
}

/** A website's fact says that it leads away, as links in texts do. */
function withHint(html: string, type: Fact['type'], work: DocWork): string {
  return type === 'url' ? html.replace('</a>', `${linkHint('https', '', work)}</a>`) : html
}

/** A parameter whose argument was missing or wrong has its error at the call already. */
function isDeclared(work: DocWork, name: string): boolean {
  const parameters = work.source.meta['parameters']
  return typeof parameters === 'object' && parameters !== null && Object.hasOwn(parameters, name)
}

function fillSnippet(work: DocWork, hole: SnippetHole): string {
  const { page } = work
  const snippet = page.site.snippets.get(hole.name)
  if (!snippet) {
    const isWaiting = page.site.waitingSnippets.has(hole.name)
    const reason = isWaiting
      ? sentence`The snippet "${hole.name}" is not public yet.`
      : sentence`There is no snippet "${hole.name}".`
    const expected = isWaiting ? [] : nearest(hole.name, [...page.site.snippets.keys()])
    const note = isWaiting
      ? sentence`Delete the line "status: …" in its file when its text is done.`
      : sentence`Write the path of a file in snippets/, without .md.`
    say(work, errorFinding('snippet-unknown', reason, { place: hole.place, expected, note }))
    return ''
  }
  if (work.trail.includes(hole.name)) return '' // the rule snippet-cycle has said so
  const doc = chooseSnippetVariant(snippet, work.language.code, page.site)
  page.budget.includes += 1
  if (
    work.trail.length >= limits.depth ||
    page.budget.includes > limits.includes ||
    page.budget.characters > limits.characters
  ) {
    const chain = [...work.trail, hole.name].join(' → ')
    const reason = sentence`This page includes too much through snippets: ${chain}.`
    const note = sentence`At most ${limits.depth} levels, ${limits.includes} snippets and 1 MB on one page.`
    if (!page.messages.some((message) => message.ruleId === 'include-budget')) {
      say(work, errorFinding('include-budget', reason, { place: hole.place, note }))
    }
    return ''
  }
  const language = page.languages.get(doc.language) ?? work.language
  const parameters = readArguments(hole, snippet, language, work)
  const within = { page, doc, source: snippet.source, language, parameters, trail: [...work.trail, hole.name] }
  const html = snippetNotices(within) + fillBody(within).html
  page.budget.characters += html.length
  return doc.language === work.language.code ? html : markLanguage(html, language, work)
}

/** Nothing that is shown in another language is unmarked. */
function markLanguage(html: string, language: Language, work: DocWork): string {
  const { code, tag, direction } = page(work)
  const notice = work.page.translate(code)('missing.part', { language: language.autonym })
  const said = `<p class="other-language-notice" lang="${tag}" dir="${direction}">${escapeText(notice)}</p>`
  return `${said}<div class="other-language" lang="${language.tag}" dir="${language.direction}">${html}</div>`
}

function page(work: DocWork): Language {
  return work.page.tree.language
}
