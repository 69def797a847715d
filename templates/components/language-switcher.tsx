import type { Translate } from '../../src/values/translate.ts'
import type { LanguageLink, Shell } from '../../src/values/view.ts'
import { Icon } from './icons.tsx'

/** The first control of a page: its languages, folded, each by its own name. Needs no script. */
export function LanguageSwitcher({ shell, t }: { shell: Shell; t: Translate }) {
  if (shell.languages.length === 0) return null
  return (
    <nav class="languages" aria-label={t('layout.changeLanguage')}>
      <details>
        <summary>
          <Icon name="language" />
          <span class="visually-hidden">{t('layout.changeLanguage')}: </span>
          <span>{shell.language.autonym}</span>
        </summary>
        <LanguageList languages={shell.languages} t={t} />
      </details>
      {/* Filled and shown by the page's script, for readers whose browser would rather have another of the languages. */}
      <p class="offer" hidden>
        <button type="button" aria-label={t('offer.close')}>
          <Icon name="close" />
        </button>
      </p>
    </nav>
  )
}

/** Links to the same page in other languages. */
export function LanguageList({ languages, t }: { languages: readonly LanguageLink[]; t: Translate }) {
  return (
    <ul class="language-list">
      {languages.map((language) => (
        <li>
          <a href={language.href} hreflang={language.tag} aria-current={language.current ? 'true' : undefined}>
            <span lang={language.tag} dir={language.direction}>
              {language.autonym}
            </span>
            {!language.translated && <small> {t('missing.notTranslated')}</small>}
          </a>
        </li>
      ))}
    </ul>
  )
}
