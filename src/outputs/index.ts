import type { NetworkOutput, SiteOutput } from '../values/output.ts'
import { aToZ } from './a-to-z.ts'
import { chooser } from './chooser.ts'
import { headers } from './headers.ts'
import { languages } from './languages.ts'
import { manifest } from './manifest.ts'
import { notFound } from './not-found.ts'
import { offline } from './offline.ts'
import { offlineChooser } from './offline-chooser.ts'
import { poster } from './poster.ts'
import { redirects } from './redirects.ts'
import { redirectsFile } from './redirects-file.ts'
import { searchPage } from './search-page.ts'
import { sitemap, sitemapIndex } from './sitemap.ts'
import { statusBoard, statusOverview } from './status-board.ts'
import { networkTheme, theme } from './theme.ts'

/** What is written for each municipality beside its pages. A new family is a new file and one line here. */
export const siteOutputs: readonly SiteOutput[] = [
  searchPage,
  aToZ,
  notFound,
  languages,
  redirects,
  sitemap,
  poster,
  theme,
  statusBoard,
  manifest,
  offline,
]

/** What is written once for the network, last of all, since it refers to everything else. */
export const networkOutputs: readonly NetworkOutput[] = [
  chooser,
  redirectsFile,
  sitemapIndex,
  networkTheme,
  statusOverview,
  headers,
  offlineChooser,
]
