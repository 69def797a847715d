import { toText } from '../ground/sentence.ts'
import { compareMessages, type Message } from '../values/message.ts'
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
    const level = wanted ?? message.level
    return [{ ...message, level: strict ? 'error' : level } satisfies Message]
  })
}

/**
 * Sorts findings and says each once: what is wrong in a layer's file is found again in every municipality that
 * inherits it. Their names are put together.
 */
export function unite(messages: readonly Message[]): readonly Message[] {
  const united = new Map<string, { message: Message; municipalities: Set<string> }>()
  for (const message of messages) {
    const { file, place, ruleId, reason, municipality } = message
    const key = `${file}\n${place?.line} ${place?.column} ${ruleId} ${toText(reason)}`
    const known = united.get(key)
    if (!known) united.set(key, { message, municipalities: new Set(municipality === undefined ? [] : [municipality]) })
    else if (municipality !== undefined) known.municipalities.add(municipality)
  }
  return [...united.values()].map(({ message, municipalities }) => name(message, municipalities)).sort(compareMessages)
}

/** The municipality is worth saying only where the file does not say it. */
function name(message: Message, municipalities: ReadonlySet<string>): Message {
  const { municipality: _, ...rest } = message
  const isOwnFile = !message.file.startsWith('shared/')
  const names = [...municipalities].filter(Boolean).sort().join(', ')
  return isOwnFile || names === '' ? rest : { ...rest, municipality: names }
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
