import type { AToZView } from '../../src/values/search-view.ts'
import type { Translate } from '../../src/values/translate.ts'
import { Layout } from './layout.tsx'
import { LetterHeading, Letters, letterId } from './letters.tsx'
import { LinkTitle } from './text.tsx'

/** All titles of a language, under the letters of its alphabet. */
export function AToZ({ view: { shell, groups }, t }: { view: AToZView; t: Translate }) {
  const letters = groups.map(({ letter }) => letter).filter(Boolean)
  return (
    <Layout shell={shell} t={t} menu="beside" trail>
      <h1>{t('finding.aToZ')}</h1>
      {letters.length > 1 && <Letters letters={letters} label={t('finding.aToZ')} />}
      {groups.map(({ letter, links }) => (
        <section aria-labelledby={letter ? letterId(letter) : undefined}>
          {letter && <LetterHeading letter={letter} />}
          <ul class="titles">
            {links.map((link) => (
              <li>
                <a href={link.href}>
                  <span>
                    <LinkTitle link={link} t={t} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Layout>
  )
}
