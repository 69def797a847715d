import type { Translate } from '../../src/values/translate.ts'
import type { PageView } from '../../src/values/view.ts'
import { Icon } from './icons.tsx'
import { Filled, Text } from './text.tsx'

/** When the text was changed last, and who answers for it. */
export function About({ view, t }: { view: PageView; t: Translate }) {
  if (!view.updated && !view.organization && !view.report) return null
  return (
    <div class="about">
      {view.organization && (
        <p>
          <Filled t={t} string="page.responsible" value="name">
            <Organization organization={view.organization} />
          </Filled>
        </p>
      )}
      {view.updated && (
        <p>
          <Filled t={t} string={view.isTranslation ? 'page.translationUpdated' : 'page.lastUpdated'} value="date">
            <bdi>{view.updated}</bdi>
          </Filled>
        </p>
      )}
      {view.report && (
        <p class="report">
          <a href={view.report}>
            <Icon name="write" />
            <span>{t('reading.report')}</span>
          </a>
        </p>
      )}
    </div>
  )
}

function Organization({ organization }: { organization: NonNullable<PageView['organization']> }) {
  const { name, website, shownIn } = organization
  // A name without a language of its own may still run the other way, such as a German office on an Arabic page.
  const text = shownIn ? <Text text={name} shownIn={shownIn} /> : <bdi>{name}</bdi>
  if (!website) return text
  return (
    <a class="external" href={website} rel="external">
      {text}
    </a>
  )
}
