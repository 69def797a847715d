import type { OfflineView } from '../../src/values/offline-view.ts'
import type { Translate } from '../../src/values/translate.ts'
import { Icon } from './icons.tsx'
import { Layout } from './layout.tsx'
import { LinkTitle } from './text.tsx'

/** What stands in for a page that was not kept: which pages there are without internet, and the way to have them all. */
export function Offline({ view, t }: { view: OfflineView; t: Translate }) {
  const script = <script type="module" src={view.shell.assets.keep} />
  return (
    <Layout shell={view.shell} t={t} menu="beside" trail head={script}>
      <h1>{t('offline.title')}</h1>
      <p>{t('offline.text')}</p>
      <Keep view={view} t={t} />
      <nav class="saved" aria-labelledby="siteSaved" data-home={view.shell.site.href}>
        <h2 id="siteSaved">{t('offline.saved')}</h2>
        <ul class="buttons">
          {view.links.map((link) => (
            <li>
              <a class="button" href={link.href}>
                <span>
                  <LinkTitle link={link} t={t} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </Layout>
  )
}

/** Shown by its script, where a browser can keep anything. */
function Keep({ view: { bundle, dates }, t }: { view: OfflineView; t: Translate }) {
  const size = sizeOf(bundle.download)
  return (
    <div
      class="keep"
      hidden
      data-bundle={bundle.href}
      data-revision={bundle.revision}
      data-bytes={bundle.bytes}
      data-date={dates.date}
      data-months={JSON.stringify(dates.months)}
    >
      <p
        role="status"
        data-saving={t('offline.saving')}
        data-kept={t('offline.kept', { date: '{date}' })}
        data-failed={t('offline.failed')}
      />
      <progress max="1" value="0" aria-label={t('offline.saving')} hidden />
      <button class="button" type="button" data-keep="all" hidden>
        <Icon name="offline" />
        <span>{t('offline.keep', { size })}</span>
      </button>
      <button class="button" type="button" data-keep="again" hidden>
        <Icon name="offline" />
        <span>{t('offline.update', { size })}</span>
      </button>
      <button class="button" type="button" data-keep="none" hidden>
        {t('offline.remove')}
      </button>
    </div>
  )
}

/** In the footer; shown by the script of the page, since without one nothing can be kept. */
export function OfflineLink({ href, t }: { href: string; t: Translate }) {
  return (
    <a class="offline-link" href={href} hidden>
      <Icon name="offline" />
      <span>{t('offline.title')}</span>
    </a>
  )
}

/** Isolated, so that right-to-left text does not turn it round. */
function sizeOf(bytes: number): string {
  return `\u2068${Math.max(1, Math.ceil(bytes / 1000))} KB\u2069`
}
