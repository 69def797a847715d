import type { Translate } from '../../src/values/translate.ts'
import type { RedirectView } from '../../src/values/view.ts'
import { Layout } from './layout.tsx'
import { readable } from './text.tsx'

/** What stands at an old address: leads on by itself, and by a link where a browser does not. */
export function Redirect({ view, t }: { view: RedirectView; t: Translate }) {
  const refresh = <meta http-equiv="refresh" content={`0; url=${view.target}`} />
  return (
    <Layout shell={view.shell} t={t} menu="none" head={refresh}>
      <h1>{t('redirect.title')}</h1>
      <p>{t('redirect.text')}</p>
      <p>
        <a class="button" href={view.target}>
          <bdi dir="ltr">{readable(view.target)}</bdi>
        </a>
      </p>
    </Layout>
  )
}
