import type { Translate } from '../../src/values/translate.ts'
import type { Shell } from '../../src/values/view.ts'
import { Code } from './code.tsx'
import { Icon } from './icons.tsx'
import { OfflineLink } from './offline.tsx'
import { Once } from './once.tsx'
import { LinkTitle, readable } from './text.tsx'

/** The end of every page: the way to another municipality, and what law asks for. */
export function Footer({ shell, t }: { shell: Shell; t: Translate }) {
  const address = shell.address ?? shell.canonical
  return (
    <footer class="footer">
      <div class="footer-inner">
        <Once of={shell.site} name="ways" t={t}>
          {() => <Ways shell={shell} t={t} />}
        </Once>
        {address && (
          // Only on paper, where nobody can click.
          <div class="source">
            <Code address={address} />
            <p dir="ltr">{readable(address)}</p>
          </div>
        )}
      </div>
    </footer>
  )
}

/** The ways that every page of a language has. */
function Ways({ shell, t }: { shell: Shell; t: Translate }) {
  return (
    <>
      {shell.chooser && (
        <a class="change" href={shell.chooser}>
          <Icon name="place" />
          <span>{t('layout.changeMunicipality')}</span>
        </a>
      )}
      {shell.offline?.page && <OfflineLink href={shell.offline.page} t={t} />}
      {shell.legal.length > 0 && (
        <nav aria-label={t('layout.legal')}>
          <ul>
            {shell.legal.map((link) => (
              <li>
                <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                  <span>
                    <LinkTitle link={link} t={t} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}
