import type { ComponentChildren } from 'preact'
import type { Translate } from '../../src/values/translate.ts'
import type { Shell } from '../../src/values/view.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import { Header } from './header.tsx'
import { MainMenu } from './main-menu.tsx'
import { Tools } from './tools.tsx'

/** The id of the content, for the skip link. Like all ids of the layout it has a capital letter, which no heading's slug has. */
export const mainId = 'siteMain'

interface LayoutProps {
  readonly shell: Shell
  readonly t: Translate
  /** Whether the page runs the search. */
  readonly searches?: boolean
  /** What this type of page needs in the head. */
  readonly head?: ComponentChildren
  /** `beside`: after the content, on wide screens beside it. `own`: the content holds the menu itself. */
  readonly menu: 'beside' | 'own' | 'none'
  /** Whether the page says where it stands below the start page. */
  readonly trail?: boolean
  /** False where the content itself is the list of languages. */
  readonly switcher?: boolean
  /** Title and first words, on a band of their own. */
  readonly hero?: ComponentChildren
  readonly children: ComponentChildren
}

/** The document around every page's content. */
export function Layout({ shell, t, head, searches = false, menu, switcher = true, ...content }: LayoutProps) {
  const beside = menu === 'beside' && shell.menu.length > 0
  return (
    <html lang={shell.language.tag} dir={shell.language.direction}>
      <Head shell={shell} searches={searches}>
        {head}
      </Head>
      <body>
        <a class="skip" href={`#${mainId}`}>
          {t('layout.skipToContent')}
        </a>
        <Header shell={shell} t={t} menu={menu === 'beside' && !beside ? 'none' : menu} switcher={switcher} />
        <div class={beside ? 'page columns' : 'page'}>
          <Content shell={shell} t={t} {...content} />
          {beside && <MainMenu links={shell.menu} t={t} />}
        </div>
        <Footer shell={shell} t={t} />
      </body>
    </html>
  )
}

function Content({
  shell,
  t,
  trail,
  hero,
  children,
}: Pick<LayoutProps, 'shell' | 't' | 'trail' | 'hero' | 'children'>) {
  return (
    <div class="column">
      {trail && <Breadcrumbs shell={shell} t={t} />}
      {!hero && <Tools t={t} />}
      <main id={mainId} tabIndex={-1}>
        {hero && <div class="hero">{hero}</div>}
        {children}
      </main>
      {/* The band of the title joins the header: nothing stands between them. */}
      {hero && <Tools t={t} />}
    </div>
  )
}
