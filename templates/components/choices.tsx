import type { Translate } from '../../src/values/translate.ts'
import type { PageView } from '../../src/values/view.ts'
import { Icon } from './icons.tsx'

/** The same page for who reads it better otherwise: as a video in sign language, in easy language. */
export function Choices({ view, t }: { view: PageView; t: Translate }) {
  const { signLanguage, easyLanguage } = view
  if (!signLanguage && !easyLanguage) return null
  return (
    <ul class="choices">
      {signLanguage && (
        <li>
          <a href={signLanguage} class="external" rel="noopener">
            <Icon name="sign" />
            <span>
              {t('reading.signLanguage')}
              <span class="visually-hidden"> ({t('layout.externalLink')})</span>
            </span>
          </a>
        </li>
      )}
      {easyLanguage && (
        <li>
          <a href={easyLanguage.href} hreflang={easyLanguage.tag}>
            <Icon name="document" />
            <span lang={easyLanguage.tag} dir={easyLanguage.direction}>
              {easyLanguage.autonym}
            </span>
          </a>
        </li>
      )}
    </ul>
  )
}
