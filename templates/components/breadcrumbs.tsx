import type { Translate } from '../../src/values/translate.ts'
import type { Shell } from '../../src/values/view.ts'
import { Icon } from './icons.tsx'
import { LinkTitle } from './text.tsx'

/** The way from the start page down to this one, which is not in it: its title comes right after. */
export function Breadcrumbs({ shell, t }: { shell: Shell; t: Translate }) {
  return (
    <nav class="breadcrumbs" aria-label={t('layout.breadcrumb')}>
      <ol>
        <li>
          <a href={shell.site.href}>
            <Icon name="house" />
            <span>{t('layout.start')}</span>
          </a>
        </li>
        {shell.breadcrumbs.map((link) => (
          <li>
            <a href={link.href} aria-current={link.current ? 'page' : undefined}>
              <span>
                <LinkTitle link={link} t={t} />
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
