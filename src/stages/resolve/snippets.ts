import { nearest } from '../../ground/nearest.ts'
import { type Sentence, sentence } from '../../ground/sentence.ts'
import type { Parameter } from '../../kinds/facts.ts'
import type { SnippetMeta } from '../../kinds/snippet.ts'
import type { SnippetHole } from '../../values/body.ts'
import type { Doc } from '../../values/doc.ts'
import type { Language } from '../../values/language.ts'
import { errorFinding, type Finding } from '../../values/message.ts'
import type { Site, Snippet } from '../../values/site.ts'
import { type DocWork, say } from './context.ts'
import { type Formatted, formatArgument } from './format.ts'
import { lookUpVariable, unknownVariable } from './variables.ts'

/** The most that snippets may cost on one page. */
export const limits = { depth: 8, includes: 500, characters: 1024 * 1024 }

type Arguments = ReadonlyMap<string, Formatted & { readonly argument: string }>

/** The variant of a snippet for a language: its own, then along the chain, inside the owner only. */
export function chooseSnippetVariant(snippet: Snippet, language: string, site: Site): Doc {
  const codes = [language, ...(site.chains.get(language) ?? site.network.config.fallback?.[language] ?? [])]
  const code = codes.find((candidate) => snippet.variants.has(candidate))
  return (code !== undefined && snippet.variants.get(code)) || snippet.source
}

/**
 * Checks what a page gives to a snippet against what the snippet declares, and formats it.
 * @param language language of the snippet's text
 * @returns every declared parameter that has a value
 */
export function readArguments(hole: SnippetHole, snippet: Snippet, language: Language, work: DocWork): Arguments {
  const declared = (snippet.source.meta as SnippetMeta).parameters ?? {}
  const names = Object.keys(declared)
  for (const name of Object.keys(hole.values)) {
    if (Object.hasOwn(declared, name)) continue
    say(
      work,
      errorFinding('parameter-unknown', sentence`The snippet "${hole.name}" has no parameter "${name}".`, {
        place: hole.place,
        expected: nearest(name, names),
        note: names.length > 0 ? sentence`It has: ${names.join(', ')}.` : sentence`It has none: leave the braces out.`,
      }),
    )
  }
  const result = new Map<string, Formatted & { readonly argument: string }>()
  for (const [name, parameter] of Object.entries(declared) as ReadonlyArray<[string, Parameter]>) {
    const value = readArgument(hole, name, parameter, language, work)
    if (value) result.set(name, value)
  }
  return result
}

function readArgument(hole: SnippetHole, name: string, parameter: Parameter, language: Language, work: DocWork) {
  const given = Object.hasOwn(hole.values, name) ? hole.values[name] : parameter.default
  if (given === undefined) {
    say(work, missing(hole, name, parameter))
    return undefined
  }
  const variable = /^\s*\{\{\s*([a-z][a-z0-9.-]*)\s*\}\}\s*$/.exec(given)?.[1]
  const { site } = work.page
  const found = variable === undefined ? undefined : lookUpVariable(variable, site, language, work.parameters)
  if (variable !== undefined && !found) {
    say(work, unknownVariable(variable, site, work.parameters, hole.place))
    return undefined
  }
  const argument = found?.argument ?? given
  const formatted = formatArgument(parameter.type, argument, language)
  if (formatted) return { ...formatted, argument }
  say(
    work,
    errorFinding(
      'parameter-invalid',
      sentence`"${argument}" is not a ${parameter.type}, which "${name}" of the snippet must be.`,
      {
        place: hole.place,
        note: examples[parameter.type],
      },
    ),
  )
  return undefined
}

function missing(hole: SnippetHole, name: string, parameter: Parameter): Finding {
  return errorFinding(
    'parameter-missing',
    sentence`The snippet "${hole.name}" needs the parameter "${name}" (${parameter.type}).`,
    {
      place: hole.place,
      note: sentence`Write ::snippet[${hole.name}]{${name}="…"}.`,
    },
  )
}

const examples: Readonly<Record<Parameter['type'], Sentence>> = {
  text: sentence`Write some words.`,
  number: sentence`Write a number such as 12.5.`,
  money: sentence`Write an amount and a currency, such as 12.50 EUR.`,
  date: sentence`Write a day such as 2026-05-01.`,
  phone: sentence`Write a telephone number such as +49 821 3240.`,
  email: sentence`Write an address such as office@example.org.`,
  url: sentence`Write an address that starts with https://.`,
}
