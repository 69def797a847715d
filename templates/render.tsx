import { renderToString } from 'preact-render-to-string'
import type { Translate } from '../src/values/translate.ts'
import type { View } from '../src/values/view.ts'
import { AToZ } from './components/a-to-z.tsx'
import { Chooser } from './components/chooser.tsx'
import { Languages } from './components/languages.tsx'
import { NotFound } from './components/not-found.tsx'
import { Notice } from './components/notice.tsx'
import { Offline } from './components/offline.tsx'
import { Page } from './components/page.tsx'
import { Poster } from './components/poster.tsx'
import { Redirect } from './components/redirect.tsx'
import { Search } from './components/search.tsx'
import { Start } from './components/start.tsx'
import { Status } from './components/status.tsx'

/**
 * Makes the whole HTML document of a view.
 * @param t the interface strings in the view's language
 */
export function render(view: View, t: Translate): string {
  return `<!DOCTYPE html>${renderToString(componentOf(view, t))}\n`
}

function componentOf(view: View, t: Translate) {
  switch (view.type) {
    case 'start':
      return <Start view={view} t={t} />
    case 'page':
    case 'legal':
      return <Page view={view} t={t} />
    case 'notice':
      return <Notice view={view} t={t} />
    case 'search':
      return <Search view={view} t={t} />
    case 'a-to-z':
      return <AToZ view={view} t={t} />
    case 'not-found':
      return <NotFound view={view} t={t} />
    case 'offline':
      return <Offline view={view} t={t} />
    case 'chooser':
      return <Chooser view={view} t={t} />
    case 'languages':
      return <Languages view={view} t={t} />
    case 'poster':
      return <Poster view={view} t={t} />
    case 'status':
      return <Status view={view} t={t} />
    case 'redirect':
      return <Redirect view={view} t={t} />
  }
}
