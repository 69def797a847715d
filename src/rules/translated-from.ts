import { nearest } from '../ground/nearest.ts'
import { type SentenceValue, sentence } from '../ground/sentence.ts'
import { errorFinding, type Message } from '../values/message.ts'
import type { NetworkRule, RuleContext } from '../values/rule.ts'
import type { Configured, Network } from '../values/site.ts'

type Tree = Readonly<Record<string, string>>
type Settings = Configured<{
  readonly translated_from?: Tree | undefined
  readonly source_language?: string | undefined
}>

/** `translated_from` with languages that there are not, or that goes round in a circle. */
export const translatedFrom: NetworkRule = {
  ids: ['language-unknown', 'translation-cycle'],
  judge: (network, context) =>
    [network, ...network.layers.values(), ...network.municipalities.values()].flatMap((settings) => [
      ...unknown(settings, context),
      ...cycles(settings, network),
    ]),
}

function unknown({ file, config, places }: Settings, { languages }: RuleContext): readonly Message[] {
  return Object.entries(config.translated_from ?? {}).flatMap(([code, from]) =>
    [code, from].flatMap((name): readonly Message[] => {
      if (languages.has(name)) return []
      const place = places[`translated_from.${code}`]
      const finding = errorFinding(
        'language-unknown',
        sentence`"${name}" is not a language code that integreat knows.`,
        {
          ...(place && { place }),
          expected: nearest(name, languages.keys()),
          note: sentence`Write "translated_from" as codes of the language table: {ar: en}.`,
        },
      )
      return [{ ...finding, file }]
    }),
  )
}

/** Each circle once, at its first line here. One that the network's own settings close has its finding there. */
function cycles({ file, config, places }: Settings, network: Network): readonly Message[] {
  const own = config.translated_from ?? {}
  const tree = new Map(Object.entries({ ...network.config.translated_from, ...own }))
  const root = config.source_language ?? network.sourceLanguage
  const told = new Set<string>()
  return Object.keys(own).flatMap((code): readonly Message[] => {
    const circle = findCircle(code, (from) => tree.get(from) ?? (from === root ? undefined : root))
    if (!circle || circle.some((member) => told.has(member))) return []
    for (const member of circle) told.add(member)
    const place = places[`translated_from.${code}`]
    const [first = code, ...others] = circle
    const chain = [...others, code].reduce<SentenceValue>((before, next) => sentence`${before} from ${next}`, first)
    const reason = sentence`These languages are translated from each other in a circle: ${chain}.`
    const note = sentence`Leave one of them out, so that it is translated from ${root}.`
    return [{ ...errorFinding('translation-cycle', reason, { ...(place && { place }), note }), file }]
  })
}

/** The languages between a code and itself; undefined where the way up ends, or ends in a circle without it. */
function findCircle(code: string, next: (code: string) => string | undefined): readonly string[] | undefined {
  const seen = [code]
  for (let at = next(code); at !== undefined; at = next(at)) {
    if (at === code) return seen
    if (seen.includes(at)) return undefined
    seen.push(at)
  }
  return undefined
}
