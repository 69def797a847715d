import type { Translate } from '../../src/values/translate.ts'
import type { LanguagesView } from '../../src/values/view.ts'
import { Icon } from './icons.tsx'
import { LanguageList } from './language-switcher.tsx'
import { Layout } from './layout.tsx'

/** The address of a municipality without a language: offers its languages. */
export function Languages({ view, t }: { view: LanguagesView; t: Translate }) {
  return (
    <Layout shell={view.shell} t={t} menu="none" switcher={false} hero={<h1>{view.name}</h1>}>
      <nav aria-labelledby="siteLanguages">
        <h2 class="with-icon" id="siteLanguages">
          <Icon name="language" />
          <span>{t('chooser.language')}</span>
        </h2>
        <LanguageList languages={view.shell.languages} t={t} />
      </nav>
    </Layout>
  )
}
