import type { Translate } from '../../src/values/translate.ts'
import type { NavLink } from '../../src/values/view.ts'
import { Icon } from './icons.tsx'
import { Once } from './once.tsx'
import { LinkTitle } from './text.tsx'

/** Where the header's menu link leads: to the tiles on a start page, to the menu after the content elsewhere. */
export const menuId = 'siteMenu'

/** The top-level pages: below the content on a phone, beside it on a wide screen. Needs no script in either place. */
export function MainMenu({ links, t }: { links: readonly NavLink[]; t: Translate }) {
  return (
    <Once of={links} name="menu" t={t}>
      {() => <Menu links={links} t={t} />}
    </Once>
  )
}

function Menu({ links, t }: { links: readonly NavLink[]; t: Translate }) {
  return (
    <nav class="menu" id={menuId} aria-labelledby="siteMenuTitle">
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
    </nav>
  )
}
