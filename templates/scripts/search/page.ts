import type { TextLanguage } from '../../../src/values/view.ts'
import type { SearchTexts } from '../../components/search-texts.ts'

/** The parts of the search page that the script works with. */
export interface SearchPage {
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly status: HTMLElement
  readonly list: HTMLElement
  readonly more: HTMLElement
  readonly topics: HTMLElement
  /** Address of the folder of the search index. */
  readonly index: string
  /** Tag of the page's own language. */
  readonly language: string
  readonly otherLanguages: readonly TextLanguage[]
  readonly texts: SearchTexts
}

/** Finds them. */
export function readPage(): SearchPage {
  const form = find<HTMLFormElement>('[data-index]')
  return {
    form,
    input: find<HTMLInputElement>('[type=search]'),
    status: find('[role=status]'),
    list: find('.results ol'),
    more: find('.results button'),
    topics: find('.topics'),
    index: form.dataset['index'] ?? '',
    language: document.documentElement.lang,
    otherLanguages: JSON.parse(form.dataset['languages'] ?? '[]'),
    texts: JSON.parse(form.dataset['texts'] ?? '{}'),
  }
}

function find<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
  const element = document.querySelector<Kind>(selector)
  if (!element) throw new Error(`The search page lacks ${selector}.`)
  return element
}
