import { createInstance } from 'i18next'
import type { Language } from '../src/values/language.ts'
import type { StringKey, Translate } from '../src/values/translate.ts'
import { strings } from './strings/index.ts'

type Values = NonNullable<Parameters<Translate>[1]>
type Lookup = (...of: Parameters<Translate>) => string

// By code, not by row: a row that crossed a thread is another object with the same content.
const translators = new Map<string, Translate>()

/** The interface strings of one language. Made at the first call for it and kept: strings never change in a run. */
export function createTranslate(language: Language): Translate {
  const made = translators.get(language.code)
  if (made) return made
  const plurals = new Intl.PluralRules(language.pluralLocale)
  const formOf = (count: number) => plurals.select(count)
  const translate = Object.assign(rememberPlain(translateWithI18next(language)), { formOf })
  translators.set(language.code, translate)
  return translate
}

/** Looks up a string without values only once: pages ask for the same forty of them, some ten thousand times each. */
function rememberPlain(translate: Lookup): Lookup {
  const plain = new Map<StringKey, string>()
  return (key, values) => {
    if (values) return translate(key, values)
    const text = plain.get(key) ?? translate(key)
    plain.set(key, text)
    return text
  }
}

function translateWithI18next({ code, pluralLocale }: Language): Lookup {
  const resources = strings[code]
  if (!resources) throw new Error(`The language "${code}" has no interface strings in templates/strings.`)
  const instance = createInstance({
    // The row's plural locale is all that i18next sees of the language: it would ask ICU for `rom` or `de-simple`, and
    // ICU answers an unknown locale with the rules of the machine's own.
    lng: pluralLocale,
    resources: { [pluralLocale]: { translation: resources } },
    load: 'currentOnly',
    fallbackLng: false,
    nsSeparator: false,
    ignoreJSONStructure: false,
    initAsync: false,
    // Components escape what they show; twice would show `&amp;`.
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key: string) => missing(code, `the string "${key}"`),
    returnedObjectHandler: (key: string) => missing(code, `the string "${key}", only a section of this name`),
    missingInterpolationHandler: (text: string, match: RegExpExecArray) =>
      missing(code, `a value for ${match[0]} in "${text}"`),
  })
  instance.init()
  // In `replace`, a value named `lng` or `context` is a value and not an option. Without `nest: false`, a page title
  // that holds `$t(…)` would be looked up.
  return (key, values) => instance.t(key, { ...optionsOf(values), nest: false })
}

function optionsOf(values: Values = {}): { replace: Values; count?: number } {
  const count = values['count']
  return typeof count === 'number' ? { replace: values, count } : { replace: values }
}

function missing(code: string, what: string): never {
  throw new Error(`The interface strings of "${code}" lack ${what}.`)
}
