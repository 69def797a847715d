import type { Translate } from '../../src/values/translate.ts'
import type { PageView } from '../../src/values/view.ts'
import { Isolated } from './text.tsx'

/** The table of contents, folded, so that a phone's first screen shows text. */
export function Contents({ view, t }: { view: PageView; t: Translate }) {
  if (view.contents.length === 0) return null
  const top = Math.min(...view.contents.map(({ depth }) => depth))
  return (
    <nav class="contents" aria-label={t('page.onThisPage')}>
      <details>
        <summary>{t('page.onThisPage')}</summary>
        <ul lang={view.shownIn?.tag} dir={view.shownIn?.direction}>
          {view.contents.map(({ id, text, depth }) => (
            <li class={depth > top ? 'deeper' : undefined}>
              <a href={`#${encodeURIComponent(id)}`}>
                <Isolated text={text} />
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
