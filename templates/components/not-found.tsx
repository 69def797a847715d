import type { Translate } from '../../src/values/translate.ts'
import type { NotFoundView } from '../../src/values/view.ts'
import { Icon } from './icons.tsx'
import { Layout } from './layout.tsx'

/** What stands where no page is. */
export function NotFound({ view: { shell }, t }: { view: NotFoundView; t: Translate }) {
  return (
    <Layout shell={shell} t={t} menu="beside" trail>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <ul class="buttons">
        <li>
          <a class="button" href={shell.site.href}>
            <Icon name="house" />
            <span>{t('notFound.toStart')}</span>
          </a>
        </li>
        {shell.search && (
          <li>
            <a class="button" href={shell.search}>
              <Icon name="search" />
              <span>{t('notFound.toSearch')}</span>
            </a>
          </li>
        )}
      </ul>
    </Layout>
  )
}
