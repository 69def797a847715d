// A plural string is named without its category: `search.results` is written `results_one`, `results_other`.
interface KeysBySection {
  layout:
    | 'skipToContent'
    | 'changeLanguage'
    | 'mainMenu'
    | 'breadcrumb'
    | 'start'
    | 'search'
    | 'legal'
    | 'imprint'
    | 'privacy'
    | 'accessibility'
    | 'changeMunicipality'
    | 'externalLink'
  page:
    | 'onThisPage'
    | 'subpages'
    | 'lastUpdated'
    | 'translationUpdated'
    | 'responsible'
    | 'draft'
    | 'note'
    | 'footnotes'
    | 'backToText'
  missing: 'fallback' | 'part' | 'notice' | 'availableIn' | 'notTranslated' | 'inLanguage'
  translation: 'outdatedPart' | 'outdatedPage' | 'machine'
  search: 'title' | 'label' | 'submit' | 'loading' | 'results' | 'none' | 'hint' | 'more' | 'failed' | 'needsScript'
  finding: 'aToZ' | 'corrected' | 'nearest' | 'call'
  notFound: 'title' | 'text' | 'toStart' | 'toSearch'
  chooser: 'title' | 'text' | 'language'
  redirect: 'title' | 'text'
  offer: 'close'
  reading: 'previous' | 'next' | 'signLanguage' | 'report'
  link: 'phone' | 'mail' | 'map'
  finder: 'filter' | 'nearest' | 'noLocation'
  poster: 'text'
  tools:
    | 'title'
    | 'readAloud'
    | 'stop'
    | 'share'
    | 'copied'
    | 'display'
    | 'smaller'
    | 'larger'
    | 'colours'
    | 'asDevice'
    | 'light'
    | 'dark'
  offline: 'title' | 'text' | 'copy' | 'saved' | 'keep' | 'saving' | 'kept' | 'update' | 'remove' | 'failed'
}

/**
 * The address of an interface string, for example `layout.search`. A new string is a line here and in every file of
 * `templates/strings/`; the tests hold the two equal.
 */
export type StringKey = {
  [Section in keyof KeysBySection]: `${Section}.${KeysBySection[Section]}`
}[keyof KeysBySection]

/**
 * An interface string in one language, as plain text: the template that shows it escapes it. `values` fill its
 * placeholders and are never read as placeholders themselves; `count` chooses the plural form.
 */
export interface Translate {
  (key: StringKey, values?: Readonly<Record<string, string | number>>): string
  /** The name of the plural form that a number takes (CLDR). */
  readonly formOf: (count: number) => string
}
