import type { Shell } from '../../src/values/view.ts'

/**
 * The script of every page, with what it needs to keep pages for reading without internet. The manifest is linked by the
 * script, when the page is there and only where the reader does not save data: browsers fetch it, and its icon, at once.
 */
export function PageScript({ shell: { assets, offline } }: { shell: Shell }) {
  return <script type="module" src={assets.page} data-worker={offline?.worker} data-manifest={offline?.manifest} />
}
