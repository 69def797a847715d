import type { Translate } from '../../src/values/translate.ts'
import type { SearchView } from '../../src/values/view.ts'
import { Sections } from './children.tsx'
import { Icon } from './icons.tsx'
import { Layout } from './layout.tsx'
import { menuId } from './main-menu.tsx'
import { searchTexts } from './search-texts.ts'

/** The search page: without its script a list of all topics, which also stands there before the first search. */
export function Search({ view, t }: { view: SearchView; t: Translate }) {
  const script = <script type="module" src={view.shell.assets.search} />
  return (
    <Layout shell={view.shell} t={t} menu="own" trail head={script}>
      <h1>{t('search.title')}</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: older browsers know no <search> element, and would lose the landmark. */}
      <form
        class="search-form"
        role="search"
        aria-label={t('search.title')}
        data-index={view.index}
        data-languages={JSON.stringify(view.otherLanguages)}
        data-texts={JSON.stringify(searchTexts(t))}
      >
        <label for="siteQuery">{t('search.label')}</label>
        <div class="field">
          <input id="siteQuery" type="search" name="q" autocomplete="off" autocapitalize="none" enterkeyhint="search" />
          <button class="button" type="submit">
            <Icon name="search" />
            <span>{t('search.submit')}</span>
          </button>
        </div>
      </form>
      <noscript>
        <p>{t('search.needsScript')}</p>
      </noscript>
      <div class="results">
        <div role="status" />
        <ol />
        <button class="button" type="button" hidden>
          {t('search.more')}
        </button>
      </div>
      <nav class="topics" id={menuId} aria-labelledby="siteTopics">
        <h2 id="siteTopics">{t('layout.mainMenu')}</h2>
        <Sections sections={view.topics} t={t} />
      </nav>
    </Layout>
  )
}
