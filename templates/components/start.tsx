import type { Translate } from '../../src/values/translate.ts'
import type { NavSection, PageView } from '../../src/values/view.ts'
import { About } from './about.tsx'
import { Icon } from './icons.tsx'
import { Layout } from './layout.tsx'
import { menuId } from './main-menu.tsx'
import { Banners, Body, Heading } from './parts.tsx'
import { Isolated, LinkTitle } from './text.tsx'

/** The start page of a municipality: the top-level pages as tiles before its text, since most come for them. */
export function Start({ view, t }: { view: PageView; t: Translate }) {
  return (
    <Layout shell={view.shell} t={t} menu="own" hero={<Hero view={view} />}>
      <Banners view={view} t={t} />
      <Tiles sections={view.children} t={t} />
      <Body view={view} />
      <About view={view} t={t} />
    </Layout>
  )
}

function Hero({ view: { title, shell, shownIn } }: { view: PageView }) {
  return (
    <>
      <Heading title={title} shownIn={shownIn} />
      {shell.description && (
        <p lang={shownIn?.tag} dir={shownIn?.direction}>
          <Isolated text={shell.description} />
        </p>
      )}
    </>
  )
}

function Tiles({ sections, t }: { sections: readonly NavSection[]; t: Translate }) {
  return (
    <nav class="tiles" id={menuId} aria-label={t('layout.mainMenu')}>
      <ul class="tile-list">
        {sections.map((section) => (
          <li>
            <a class="tile" href={section.href}>
              <Icon name={section.icon} />
              <span>
                <LinkTitle link={section} t={t} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
