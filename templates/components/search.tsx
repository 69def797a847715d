import type { SearchView } from '../../src/values/search-view.ts'
import type { Translate } from '../../src/values/translate.ts'
import { Sections } from './children.tsx'
import { Icon } from './icons.tsx'
import { Layout } from './layout.tsx'
import { menuId } from './main-menu.tsx'
import { withLists } from './search-languages.ts'
import { searchTexts } from './search-texts.ts'
import { Filled } from './text.tsx'

/** The search page: without its script a list of all topics, which also stands there before the first search. */
export function Search({ view, t }: { view: SearchView; t: Translate }) {
  const script = <script type="module" src={view.shell.assets.search} />
  return (
    <Layout shell={view.shell} t={t} menu="own" trail head={script} searches>
      <h1>{t('search.title')}</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: older browsers know no <search> element, and would lose the landmark. */}
      <form
        class="search-form"
        role="search"
        aria-label={t('search.title')}
        data-languages={JSON.stringify(view.languages.map(withLists))}
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
      <Help view={view} t={t} />
      <nav class="topics" id={menuId} aria-labelledby="siteTopics">
        <p>
          <a class="button" href={view.aToZ}>
            {t('finding.aToZ')}
          </a>
        </p>
        <h2 id="siteTopics">{t('layout.mainMenu')}</h2>
        <Sections sections={view.topics} t={t} />
      </nav>
    </Layout>
  )
}

/** What the script shows where nothing was found, above the topics: the nearest titles, and whom to call. */
function Help({ view: { phone }, t }: { view: SearchView; t: Translate }) {
  return (
    <div class="help" hidden>
      <p>{t('finding.nearest')}</p>
      <ul class="titles" />
      {phone && (
        <p>
          <Filled t={t} string="finding.call" value="phone">
            <a href={phone.href}>
              <bdi dir="ltr">{phone.text}</bdi>
            </a>
          </Filled>
        </p>
      )}
    </div>
  )
}
