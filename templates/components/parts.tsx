import type { StringKey, Translate } from '../../src/values/translate.ts'
import type { Pointer } from '../../src/values/translation.ts'
import type { PageView, TextLanguage } from '../../src/values/view.ts'
import { Icon } from './icons.tsx'
import { Autonym, Filled, Isolated } from './text.tsx'

/** What a reader must know before the text: that it is a draft, and in which language it is. */
export function Banners({ view, t }: { view: PageView; t: Translate }) {
  return (
    <>
      {view.isDraft && (
        <p class="banner draft">
          <Icon name="info" />
          <span>{t('page.draft')}</span>
        </p>
      )}
      {view.machine && <PointerBanner pointer={view.machine} string="translation.machine" t={t} />}
      {view.outdated && <PointerBanner pointer={view.outdated} string="translation.outdatedPage" t={t} />}
      {view.shownIn && (
        <p class="banner">
          <Icon name="language" />
          <span>
            <Filled t={t} string="missing.fallback" value="language">
              <Autonym language={view.shownIn} />
            </Filled>
          </span>
        </p>
      )}
    </>
  )
}

/** Says something of the whole text, and leads to the page in another language. */
function PointerBanner({ pointer, string, t }: { pointer: Pointer; string: StringKey; t: Translate }) {
  const name = <Autonym language={pointer.language} />
  return (
    <p class="banner">
      <Icon name="info" />
      <span>
        <Filled t={t} string={string} value="language">
          {pointer.href === undefined ? (
            name
          ) : (
            <a href={pointer.href} hreflang={pointer.language.tag}>
              {name}
            </a>
          )}
        </Filled>
      </span>
    </p>
  )
}

/** The page's title, in the language that it is shown in. */
export function Heading({ title, shownIn }: { title: string; shownIn: TextLanguage | undefined }) {
  return (
    <h1 lang={shownIn?.tag} dir={shownIn?.direction}>
      <Isolated text={title} />
    </h1>
  )
}

/** The page's text, in the language that it is shown in. */
export function Body({ view }: { view: PageView }) {
  if (view.html === '') return null
  return (
    <div
      class="text"
      lang={view.shownIn?.tag}
      dir={view.shownIn?.direction}
      // HTML of our own making: sanitised where it was parsed, its links checked where they were resolved.
      dangerouslySetInnerHTML={{ __html: view.html }}
    />
  )
}
