import type { Shell } from './view.ts'

/** The list of municipalities, in one language of the network. */
export interface ChooserView {
  readonly type: 'chooser'
  readonly shell: Shell
  /** Sorted by the name without its prefix. */
  readonly municipalities: ReadonlyArray<{
    readonly letter: string
    readonly name: string
    readonly href: string
    readonly postalCodes: readonly string[]
    /** Other names that it is known by. */
    readonly otherNames: readonly string[]
    /** Degrees north and east. */
    readonly position?: { readonly latitude: number; readonly longitude: number }
  }>
}
