import type { Translate } from '../../src/values/translate.ts'
import type { Shell, Theme } from '../../src/values/view.ts'
import { Icon } from './icons.tsx'
import { LanguageSwitcher } from './language-switcher.tsx'
import { menuId } from './main-menu.tsx'
import { Once } from './once.tsx'

interface HeaderProps {
  readonly shell: Shell
  readonly t: Translate
  /** Where the page has its menu. */
  readonly menu: 'beside' | 'own' | 'none'
  readonly switcher: boolean
}

/** The top of every page: languages first, then the site's name with the ways to menu and search. */
export function Header({ shell, t, menu, switcher }: HeaderProps) {
  return (
    <header class="header">
      {switcher && <LanguageSwitcher shell={shell} t={t} />}
      <Once of={shell.site} name={`bar ${menu}`} t={t}>
        {() => <Bar shell={shell} t={t} menu={menu} />}
      </Once>
    </header>
  )
}

function Bar({ shell, t, menu }: Omit<HeaderProps, 'switcher'>) {
  return (
    <div class="bar">
      <a class="brand" href={shell.site.href}>
        <Logo theme={shell.theme} />
        <span>{shell.site.name}</span>
      </a>
      {menu !== 'none' && (
        <a class={`action menu-${menu}`} href={`#${menuId}`}>
          <Icon name="menu" />
          <span>{t('layout.mainMenu')}</span>
        </a>
      )}
      {shell.search && (
        <a class="action" href={shell.search}>
          <Icon name="search" />
          <span>{t('layout.search')}</span>
        </a>
      )}
    </div>
  )
}

/** The site's sign, beside its name, which says the same. */
function Logo({ theme }: { theme: Theme | undefined }) {
  if (!theme?.logo) return null
  const { href, width, height } = theme.logo
  return <img class="logo" src={href} alt="" width={width} height={height} />
}
