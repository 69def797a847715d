import type { Coverage, TranslationItem } from './translation.ts'
import type { Shell } from './view.ts'

/** The state of the translations, for editors. */
export interface StatusView {
  readonly type: 'status'
  readonly shell: Shell
  /** Address of the script that adds filters. */
  readonly script: string
  /** Address of the network's board, on that of a municipality. */
  readonly network?: string
  /** A row for each municipality and language. */
  readonly municipalities: ReadonlyArray<
    Coverage & { readonly name: string; readonly href?: string; readonly percent: number }
  >
  /** Translations that somebody has to look at, the most words first. */
  readonly texts: ReadonlyArray<
    Pick<TranslationItem, 'title' | 'language' | 'state' | 'stale' | 'total' | 'wordsToDo'> & {
      /** Folder name of the municipality or layer that the text belongs to. */
      readonly owner: string
      /** The translation, or where it is missing the text to translate. */
      readonly file: string
      /** Where it is edited in the browser. */
      readonly edit?: string
    }
  >
}
