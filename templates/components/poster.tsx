import type { Translate } from '../../src/values/translate.ts'
import type { PosterView } from '../../src/values/view.ts'
import { Code } from './code.tsx'
import { Layout } from './layout.tsx'
import { LinkTitle } from './text.tsx'

/** Codes for the wall of a waiting room: the whole site and each of its sections. */
export function Poster({ view, t }: { view: PosterView; t: Translate }) {
  return (
    <Layout shell={view.shell} t={t} menu="none">
      <h1>{t('poster.text')}</h1>
      <ul class="poster">
        {view.sections.map(({ link, address }) => (
          <li>
            <a href={link.href}>
              <Code address={address} />
              <span>
                <LinkTitle link={link} t={t} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
