import type { Sentence } from '../ground/sentence.ts'
import { compareFindings, compareMessages, type Message } from '../values/message.ts'
import type { Network, Site } from '../values/site.ts'

type Levels = Readonly<Record<string, 'error' | 'warning' | 'off'>>

/**
 * Gives each finding the level that the network wants for its rule; `strict` makes every warning an error.
 * @returns the findings that remain
 */
export function applyLevels(messages: readonly Message[], levels: Levels, strict: boolean): readonly Message[] {
  return messages.flatMap((message) => {
    const wanted = Object.hasOwn(levels, message.ruleId) ? levels[message.ruleId] : undefined
    if (wanted === 'off') return []
    const level = strict ? 'error' : (wanted ?? message.level)
    return [level === message.level ? message : { ...message, level }]
  })
}

/**
 * Sorts findings and says each once: what is wrong in a layer's file is found again in every municipality that
 * inherits it. Their names are put together.
 */
export function unite(messages: readonly Message[]): readonly Message[] {
  const sorted = [...messages].sort(compareMessages)
  const united: Message[] = []
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const first = sorted[start]
    if (!first) break
    do end += 1
    while (sorted[end] && compareFindings(first, sorted[end] ?? first) === 0)
    united.push(first.municipality === undefined && end === start + 1 ? first : name(first, sorted.slice(start, end)))
  }
  return united
}

/** The municipalities are worth saying only where the file does not say them. */
function name(message: Message, equal: readonly Message[]): Message {
  const { municipality: _, ...rest } = message
  const isOwnFile = !message.file.startsWith('shared/')
  const names = [...new Set(equal.flatMap(({ municipality }) => municipality || []))].sort().join(', ')
  return isOwnFile || names === '' ? rest : { ...rest, municipality: names }
}

/**
 * Puts findings of several threads together: a hundred thousand of them hold the same few sentences and files, and what
 * comes from another thread or the cache has a copy of each.
 */
export function createMessagePool(): (messages: readonly Message[]) => readonly Message[] {
  const texts = new Map<string, string>()
  const notes = new Map<string, Sentence>()
  const one = (text: string) => {
    const known = texts.get(text)
    if (known === undefined) texts.set(text, text)
    return known ?? text
  }
  const oneNote = (note: Sentence) => {
    if (note.values.length > 0) return note
    const known = notes.get(note.pattern)
    if (!known) notes.set(note.pattern, note)
    return known ?? note
  }
  return (messages) => {
    let file = ''
    // What is cut out of a text holds the whole text in memory, unless it is made anew.
    return (JSON.parse(JSON.stringify(messages)) as readonly Message[]).map((message) => {
      if (message.file !== file) file = message.file
      const reason = { ...message.reason, pattern: one(message.reason.pattern) }
      const { note } = message
      return { ...message, file, ruleId: one(message.ruleId), reason, ...(note && { note: oneNote(note) }) }
    })
  }
}

/** Whether a finding keeps a municipality's last good site in place. */
export function isAgainst(message: Message, site: Pick<Site, 'municipality' | 'scopes'>): boolean {
  if (message.level !== 'error') return false
  if (message.municipality !== undefined) return message.municipality === site.municipality.id
  return site.scopes.some((scope) => scope === '' || message.file === scope || message.file.startsWith(`${scope}/`))
}

/** Level settings of a network; none where it could not be read. */
export function levelsOf(network: Network | undefined): Levels {
  return network?.config.rules ?? {}
}
