import { sentence } from '../ground/sentence.ts'
import type { Body, SnippetHole } from '../values/body.ts'
import { errorFinding, type Message } from '../values/message.ts'
import type { Rule } from '../values/rule.ts'
import type { Site, Snippet } from '../values/site.ts'

/** Snippets that include each other; the finding shows every hop. */
export const snippetCycle: Rule = {
  ids: ['snippet-cycle'],
  judge: (site) => {
    const messages: Message[] = []
    const done = new Set<string>()
    for (const name of [...site.snippets.keys()].sort()) visit(name, [], site, done, messages)
    return messages
  },
}

interface Hop {
  readonly name: string
  readonly file: string
  readonly hole: SnippetHole
}

function visit(name: string, trail: readonly Hop[], site: Site, done: Set<string>, messages: Message[]): void {
  const snippet = site.snippets.get(name)
  if (!snippet || done.has(name)) return
  for (const { file, hole } of includesOf(snippet)) {
    const hop = { name, file, hole }
    const start = [...trail, hop].findIndex((earlier) => earlier.name === hole.name)
    if (start >= 0) messages.push(cycleMessage([...trail, hop].slice(start), site))
    else visit(hole.name, [...trail, hop], site, done, messages)
  }
  done.add(name)
}

function cycleMessage(hops: readonly Hop[], site: Site): Message {
  const [first] = hops
  const chain = hops.map((hop) => `${hop.name}:${hop.hole.place.line}`).join(' → ')
  const finding = errorFinding(
    'snippet-cycle',
    sentence`These snippets include each other: ${chain} → ${first?.name ?? ''}.`,
    {
      ...(first && { place: first.hole.place }),
      note: sentence`Take one of the includes away.`,
    },
  )
  return { ...finding, file: first?.file ?? '', municipality: site.municipality.id }
}

/** Includes of the variants, one for each name. */
function includesOf(snippet: Snippet): ReadonlyArray<{ readonly file: string; readonly hole: SnippetHole }> {
  const found = new Map<string, { file: string; hole: SnippetHole }>()
  for (const doc of [snippet.source, ...snippet.variants.values()]) {
    for (const hole of snippetHoles(doc.body)) if (!found.has(hole.name)) found.set(hole.name, { file: doc.file, hole })
  }
  return [...found.values()]
}

function snippetHoles(body: Body): readonly SnippetHole[] {
  return body.flatMap((part) => (typeof part !== 'string' && part.type === 'snippet' ? [part] : []))
}
