import { renderToString } from 'preact-render-to-string'
import type { Translate } from '../../src/values/translate.ts'
import type { NavLink } from '../../src/values/view.ts'
import { Icon } from './icons.tsx'
import { LinkTitle } from './text.tsx'

/** Where the header's menu link leads: to the tiles on a start page, to the menu after the content elsewhere. */
export const menuId = 'siteMenu'

/** The top-level pages: below the content on a phone, beside it on a wide screen. Needs no script in either place. */
export function MainMenu({ links, t }: { links: readonly NavLink[]; t: Translate }) {
  return (
    <nav
      class="menu"
      id={menuId}
      aria-labelledby="siteMenuTitle"
      // HTML of the component below, and of nothing else.
      dangerouslySetInnerHTML={{ __html: renderOnce(links, t) }}
    />
  )
}

// A quarter of every page is its menu, and whole sections share one: it is rendered once for each list.
const rendered = new WeakMap<readonly NavLink[], { readonly t: Translate; readonly html: string }>()

function renderOnce(links: readonly NavLink[], t: Translate): string {
  const known = rendered.get(links)
  if (known?.t === t) return known.html
  const html = renderToString(<Content links={links} t={t} />)
  rendered.set(links, { t, html })
  return html
}

function Content({ links, t }: { links: readonly NavLink[]; t: Translate }) {
  return (
    <>
      <h2 id="siteMenuTitle">{t('layout.mainMenu')}</h2>
      <ul>
        {links.map((link) => (
          <li>
            <a href={link.href} aria-current={link.current ? 'true' : undefined}>
              <Icon name={link.icon} />
              <span>
                <LinkTitle link={link} t={t} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
