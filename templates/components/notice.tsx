import type { Translate } from '../../src/values/translate.ts'
import type { NoticeView } from '../../src/values/view.ts'
import { Icon } from './icons.tsx'
import { LanguageList } from './language-switcher.tsx'
import { Layout } from './layout.tsx'
import { Heading } from './parts.tsx'

/** A page without a text in this language: says so, and where it can be read. */
export function Notice({ view, t }: { view: NoticeView; t: Translate }) {
  return (
    <Layout shell={view.shell} t={t} menu="beside" trail>
      <Heading title={view.title} shownIn={view.shownIn} />
      <p class="banner">
        <Icon name="language" />
        <span>{t('missing.notice')}</span>
      </p>
      {view.available.length > 0 && (
        <>
          <p>{t('missing.availableIn')}</p>
          <LanguageList languages={view.available} t={t} />
        </>
      )}
    </Layout>
  )
}
