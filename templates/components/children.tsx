import type { Translate } from '../../src/values/translate.ts'
import type { NavSection } from '../../src/values/view.ts'
import { LinkTitle, Text } from './text.tsx'

/** The pages below this one, each with the pages below it. */
export function Children({ sections, t }: { sections: readonly NavSection[]; t: Translate }) {
  if (sections.length === 0) return null
  return (
    <nav class="children" aria-labelledby="siteChildren">
      <h2 id="siteChildren">{t('page.subpages')}</h2>
      <Sections sections={sections} t={t} />
    </nav>
  )
}

/** A list of sections; also the topics of the search page. */
export function Sections({ sections, t }: { sections: readonly NavSection[]; t: Translate }) {
  return (
    <ul class="sections">
      {sections.map((section) => (
        <Section section={section} t={t} />
      ))}
    </ul>
  )
}

function Section({ section, t }: { section: NavSection; t: Translate }) {
  return (
    <li>
      <a class="row" href={section.href} aria-current={section.current ? 'page' : undefined}>
        <span>
          <strong>
            <LinkTitle link={section} t={t} />
          </strong>
          {section.description && (
            <span class="description">
              <Text text={section.description} shownIn={section.shownIn} />
            </span>
          )}
        </span>
      </a>
      {section.children.length > 0 && (
        <ul>
          {section.children.map((link) => (
            <li>
              <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                <span>
                  <LinkTitle link={link} t={t} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
