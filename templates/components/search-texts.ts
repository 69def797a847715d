import type { Translate } from '../../src/values/translate.ts'

/** The interface strings that the search script shows; `{query}`, `{count}` and `{language}` are filled in there. */
export interface SearchTexts {
  readonly loading: string
  readonly none: string
  readonly hint: string
  readonly failed: string
  readonly inLanguage: string
  readonly corrected: string
  /** The forms of "n results" that differ. */
  readonly results: readonly string[]
  /** For each number from 0 to 199 the form it takes; a larger one takes that of 100 + its last two digits. */
  readonly forms: string
}

// Kept with the function that a language's strings come from: one search page for each municipality asks for them.
const known = new WeakMap<Translate, SearchTexts>()

/** Gathers the script's strings in one language. */
export function searchTexts(t: Translate): SearchTexts {
  const texts = known.get(t) ?? gather(t)
  known.set(t, texts)
  return texts
}

function gather(t: Translate): SearchTexts {
  return {
    loading: t('search.loading'),
    none: t('search.none', { query: '{query}' }),
    hint: t('search.hint'),
    failed: t('search.failed'),
    inLanguage: t('missing.inLanguage', { language: '{language}' }),
    corrected: t('finding.corrected', { query: '{query}' }),
    ...pluralForms(t),
  }
}

/**
 * The plural forms as a table instead of category names: a browser does not know the rules of every language that the
 * interface speaks, and would take those of its own.
 */
function pluralForms(t: Translate): Pick<SearchTexts, 'results' | 'forms'> {
  const made = new Map<string, string>()
  const forms = Array.from({ length: 200 }, (_, count) => {
    const name = t.formOf(count)
    const known = made.get(name)
    const form = known ?? t('search.results', { count, query: '{query}' }).replace(String(count), '{count}')
    made.set(name, form)
    return form
  })
  const results = [...new Set(forms)]
  return { results, forms: forms.map((form) => results.indexOf(form)).join('') }
}
