import type { ScriptLanguage } from '../../components/search-languages.ts'
import type { SearchTexts } from '../../components/search-texts.ts'

/** The parts of the search page that the script works with. */
export interface SearchPage {
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly status: HTMLElement
  readonly list: HTMLElement
  readonly more: HTMLElement
  readonly topics: HTMLElement
  /** What is shown where nothing was found, and its list of titles. */
  readonly help: HTMLElement
  readonly nearest: HTMLElement
  readonly results: HTMLElement
  /** The reader's language, then those to look into beside it. */
  readonly languages: readonly [ScriptLanguage, ...ScriptLanguage[]]
  readonly texts: SearchTexts
}

/** Finds them. */
export function readPage(): SearchPage {
  const form = find<HTMLFormElement>('[data-languages]')
  return {
    form,
    input: find<HTMLInputElement>('[type=search]'),
    status: find('[role=status]'),
    list: find('.results ol'),
    more: find('.results button'),
    topics: find('.topics'),
    help: find('.help'),
    nearest: find('.help ul'),
    results: find('.results'),
    languages: JSON.parse(form.dataset['languages'] ?? '[]'),
    texts: JSON.parse(form.dataset['texts'] ?? '{}'),
  }
}

function find<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
  const element = document.querySelector<Kind>(selector)
  if (!element) throw new Error(`The search page lacks ${selector}.`)
  return element
}
