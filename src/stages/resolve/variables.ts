import { escapeText } from '../../ground/html.ts'
import { nearest } from '../../ground/nearest.ts'
import { sentence } from '../../ground/sentence.ts'
import type { Language } from '../../values/language.ts'
import { errorFinding, type Finding, type Place } from '../../values/message.ts'
import type { Site } from '../../values/site.ts'
import { type Formatted, factAsArgument, formatFact, localized } from './format.ts'

/** What `{{ … }}` may name on any page of a site. */
function siteVariables(site: Site): readonly string[] {
  const names = [
    'municipality.name',
    'municipality.prefix',
    'municipality.email',
    'municipality.phone',
    'network.title',
  ]
  return [...names, ...[...site.facts.keys()].map((name) => `facts.${name}`)]
}

/**
 * Looks a variable up.
 * @returns undefined where there is none of that name, or the municipality gives it no value
 */
export function lookUpVariable(
  path: string,
  site: Site,
  language: Language,
  parameters?: ReadonlyMap<string, Formatted & { readonly argument: string }>,
): (Formatted & { readonly argument: string }) | undefined {
  const parameter = parameters?.get(path)
  if (parameter) return parameter
  if (path.startsWith('facts.')) {
    const fact = site.facts.get(path.slice('facts.'.length))
    return fact && { ...withoutLink(formatFact(fact, language)), argument: factAsArgument(fact, language) }
  }
  const { config } = site.municipality
  const values: Readonly<Record<string, string | undefined>> = {
    'municipality.name': localized(config.name, language),
    'municipality.prefix': config.prefix,
    'municipality.email': config.contact?.email,
    'municipality.phone': config.contact?.phone,
    'network.title': localized(site.network.config.title, language),
  }
  const value = Object.hasOwn(values, path) ? values[path] : undefined
  if (value === undefined) return undefined
  const formatted = path === 'municipality.phone' ? formatFact({ type: 'phone', number: value }, language) : undefined
  return { ...(formatted ? withoutLink(formatted) : { text: value, html: escapeText(value) }), argument: value }
}

/** The finding for a variable that leads nowhere. */
export function unknownVariable(
  path: string,
  site: Site,
  parameters: ReadonlyMap<string, unknown> | undefined,
  place?: Place,
): Finding {
  const known = [...siteVariables(site), ...(parameters?.keys() ?? [])]
  const at = place && { place }
  if (known.includes(path)) {
    return errorFinding('var-unknown', sentence`The municipality gives "${path}" no value.`, {
      ...at,
      note: sentence`Add it to municipality.yaml, or leave the variable out.`,
    })
  }
  return errorFinding('var-unknown', sentence`There is no variable "${path}".`, {
    ...at,
    expected: nearest(path, known),
    note: sentence`Facts stand under "facts:" in municipality.yaml or layer.yaml; parameters in the front matter of the snippet.`,
  })
}

/**
 * Fills the variables of a plain text such as a title.
 * @param onUnknown hears of each variable that leads nowhere; it becomes nothing
 */
export function fillText(text: string, site: Site, language: Language, onUnknown: (path: string) => void): string {
  if (!text.includes('{{')) return text
  return text.replace(/\{\{\s*([a-z][a-z0-9.-]*)\s*\}\}/g, (_, path: string) => {
    const value = lookUpVariable(path, site, language)
    if (!value) onUnknown(path)
    return value?.text ?? ''
  })
}

function withoutLink(formatted: Formatted): Formatted {
  return { text: formatted.text, html: formatted.html.replace(/^<a [^>]*>(.*)<\/a>$/, '$1') }
}
