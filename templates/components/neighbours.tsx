import type { Translate } from '../../src/values/translate.ts'
import type { NavLink, PageView } from '../../src/values/view.ts'
import { LinkTitle } from './text.tsx'

/** The pages before and after this one in its section, so that a section can be read through. */
export function Neighbours({ view, t }: { view: PageView; t: Translate }) {
  const { previous, next } = view
  if (!previous && !next) return null
  return (
    <ul class="neighbours">
      {previous && <Neighbour link={previous} label={t('reading.previous')} rel="prev" t={t} />}
      {next && <Neighbour link={next} label={t('reading.next')} rel="next" t={t} />}
    </ul>
  )
}

function Neighbour({ link, label, rel, t }: { link: NavLink; label: string; rel: 'prev' | 'next'; t: Translate }) {
  return (
    <li class={rel}>
      <a href={link.href} rel={rel}>
        <span>
          <small>{label}</small> <LinkTitle link={link} t={t} />
        </span>
      </a>
    </li>
  )
}
