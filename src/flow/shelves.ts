import type { Kind } from '../kinds/kind.ts'
import type { Placement } from '../kinds/placements.ts'
import type { Assets } from '../values/artifact.ts'
import type { Parsed } from '../values/doc.ts'
import type { Language } from '../values/language.ts'
import type { NetworkOutput, SiteOutput } from '../values/output.ts'
import type { Cache, Files, Pictures, Progress, Search, Store, Threads } from '../values/ports.ts'
import type { NetworkRule, Rule } from '../values/rule.ts'
import type { Translate } from '../values/translate.ts'
import type { View } from '../values/view.ts'

/** Everything on the shelves: what the flow works with, and what an operator may replace. */
export interface Shelves {
  readonly placements: readonly Placement[]
  readonly languages: ReadonlyMap<string, Language>
  /** The language that another spelling means. */
  readonly resolveAlias: (code: string) => Language | undefined
  readonly networkRules: readonly NetworkRule[]
  /** Fetched when the first text is to be made again: a build without a change starts sooner without it. */
  readonly workshop: () => Promise<Workshop>
}

/** What makes texts into pages, and judges them. */
export interface Workshop {
  readonly kinds: readonly Kind[]
  readonly parse: (bytes: Uint8Array, kind: Kind) => Parsed
  readonly rules: readonly Rule[]
  readonly siteOutputs: readonly SiteOutput[]
  readonly networkOutputs: readonly NetworkOutput[]
  readonly translate: (language: Language) => Translate
  readonly render: (view: View, translate: Translate) => string
}

/** What reads a text. */
export type Parser = Pick<Workshop, 'kinds' | 'parse'>

/** A value that is kept for later runs, in memory. */
export interface RecentMemo {
  readonly key: string
  readonly value: unknown
  /** Whether it is in the cache too. */
  readonly isKept: boolean
}

/** The effects that a build has. */
export interface Host {
  /** The content root; only read. */
  readonly content: Files
  /** The output folder. */
  readonly output: Files
  readonly search: Search
  readonly store: Store
  /** What later runs may use of this one; undefined where nothing is to be kept. */
  readonly cache?: Cache | undefined
  /** Other threads; undefined where everything is done in this one. */
  readonly threads?: Threads | undefined
  /**
   * What this process has kept or recalled, by name; undefined where every value is wanted once. `dev` has it, so that
   * a change costs no reading and writing of everything else.
   */
  readonly recent?: Map<string, RecentMemo> | undefined
  readonly pictures: Pictures
  readonly assets: Assets
  readonly progress: Progress
  /** Waited for between two pieces of long work, so that signals are heard; where it rejects, the work ends there. */
  readonly pause?: () => Promise<void>
}

/** What a build is asked for. */
export interface BuildOptions {
  /** Ids of the municipalities to build; all where undefined. */
  readonly municipalities?: readonly string[] | undefined
  /** Codes of the languages to write; all where undefined. */
  readonly languages?: readonly string[] | undefined
  readonly drafts: 'show' | 'hide'
  /** The moment that is taken for now, as ISO text in UTC. */
  readonly now: string
  /** `errors` treats every warning as an error. */
  readonly warnings: 'allowed' | 'errors'
  /** `leave-out` makes no search indexes, for measuring; `make` where undefined. */
  readonly search?: 'make' | 'leave-out'
  /** Address of the published root, in the place of the network's own. */
  readonly baseUrl?: string | undefined
}
