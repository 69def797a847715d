/** What the build puts in front of the service worker's code: the site that it keeps. */
export interface WorkerSite {
  /** Changes with everything below. */
  readonly version: string
  /** Address of the folder that the worker watches over, with slashes at both ends. */
  readonly scope: string
  /** Addresses of the styles and scripts of every page. */
  readonly assets: readonly string[]
  /** The languages, by the address of their start page. */
  readonly languages: Readonly<Record<string, WorkerLanguage>>
}

export interface WorkerLanguage {
  /** What is kept from the first visit on, with hashes; the page that stands in for others is the first. */
  readonly core: ReadonlyArray<readonly [address: string, revision: string]>
  /** The sentence above a copy, with `{date}` in it. */
  readonly copy: string
  readonly date: string
  readonly months: readonly string[]
}
