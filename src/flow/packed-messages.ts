import type { SentenceValue } from '../ground/sentence.ts'
import type { Message, Place } from '../values/message.ts'

/**
 * Messages as they are kept between runs. Of thousands, most differ only in where they were found: what they have in
 * common is kept once, so that a build without a change does not spend its time on reading them.
 */
export interface PackedMessages {
  readonly heads: readonly Head[]
  readonly files: readonly string[]
  readonly rows: ReadonlyArray<
    readonly [head: number, file: number, values: readonly SentenceValue[], place?: PackedPlace]
  >
}

type PackedPlace = readonly [line: number, column: number, endColumn?: number]

/** What messages have in common: the pattern of the sentence, not what fills it. */
type Head = Omit<Message, 'file' | 'place'>

/** Packs messages; their order is kept. */
export function packMessages(messages: readonly Message[]): PackedMessages {
  const heads = createTable<Head>((head) => JSON.stringify(head))
  const files = createTable<string>((file) => file)
  const rows = messages.map(({ reason, file, place, ...rest }): PackedMessages['rows'][number] => {
    const common = [heads.add({ ...rest, reason: { ...reason, values: [] } }), files.add(file), reason.values] as const
    return place ? [...common, pack(place)] : common
  })
  return { heads: heads.items, files: files.items, rows }
}

// `dev` keeps what is packed in memory, and asks for it at every save.
const known = new WeakMap<PackedMessages, readonly Message[]>()

/** What {@link packMessages} has packed. */
export function unpackMessages(packed: PackedMessages): readonly Message[] {
  const messages = known.get(packed) ?? unpackAll(packed)
  known.set(packed, messages)
  return messages
}

function unpackAll({ heads, files, rows }: PackedMessages): readonly Message[] {
  return rows.flatMap(([index, place, values, where]) => {
    const head = heads[index]
    if (!head) return []
    const reason = { ...head.reason, values }
    const file = files[place] ?? ''
    return where ? { ...head, reason, file, place: unpack(where) } : { ...head, reason, file }
  })
}

function pack({ line, column, endColumn }: Place): PackedPlace {
  return endColumn === undefined ? [line, column] : [line, column, endColumn]
}

function unpack([line, column, endColumn]: PackedPlace): Place {
  return endColumn === undefined ? { line, column } : { line, column, endColumn }
}

/** Numbers things, equal ones alike. */
function createTable<Item>(keyOf: (item: Item) => string) {
  const items: Item[] = []
  const places = new Map<string, number>()
  const add = (item: Item): number => {
    const key = keyOf(item)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, items.length)
    return items.push(item) - 1
  }
  return { items, add }
}
