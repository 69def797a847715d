import type { ChooserView } from '../../src/values/chooser-view.ts'
import type { Translate } from '../../src/values/translate.ts'
import { Icon } from './icons.tsx'
import { Layout } from './layout.tsx'
import { LetterHeading, Letters, letterId } from './letters.tsx'

type Municipality = ChooserView['municipalities'][number]

// Below this, a reader sees the whole list at once and needs no letters.
const fewest = 16

/** The municipalities of the network; a long list is cut by first letters. */
export function Chooser({ view, t }: { view: ChooserView; t: Translate }) {
  const groups = view.municipalities.length < fewest ? [] : groupByLetter(view.municipalities)
  const script = view.municipalities.length > 1 && <script type="module" src={view.shell.assets.chooser} />
  return (
    <Layout shell={view.shell} t={t} menu="none" hero={<Hero t={t} />} head={script}>
      <Finder view={view} t={t} />
      {groups.length === 0 && <Municipalities municipalities={view.municipalities} />}
      {groups.length > 0 && <Letters letters={groups.map(([letter]) => letter)} label={t('chooser.title')} />}
      {groups.map(([letter, municipalities]) => (
        <section aria-labelledby={letterId(letter)}>
          <LetterHeading letter={letter} />
          <Municipalities municipalities={municipalities} />
        </section>
      ))}
    </Layout>
  )
}

function Hero({ t }: { t: Translate }) {
  return (
    <>
      <h1>{t('chooser.title')}</h1>
      <p>{t('chooser.text')}</p>
    </>
  )
}

/** Filter and nearest places: shown by the script, without which the list itself is all there is. */
function Finder({ view, t }: { view: ChooserView; t: Translate }) {
  const hasPlaces = view.municipalities.filter(({ position }) => position).length > 1
  if (view.municipalities.length < 2) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: older browsers know no <search> element, and would lose the landmark.
    <div class="search-form finder" role="search" aria-label={t('chooser.title')} hidden>
      <label for="siteFilter">{t('finder.filter')}</label>
      <div class="field">
        <input id="siteFilter" type="search" autocomplete="off" enterkeyhint="search" />
        {hasPlaces && (
          <button class="button" type="button" data-failed={t('finder.noLocation')}>
            <Icon name="place" />
            <span>{t('finder.nearest')}</span>
          </button>
        )}
      </div>
      <p role="status" data-none={t('search.none', { query: '\uFFFC' })} />
    </div>
  )
}

function Municipalities({ municipalities }: { municipalities: readonly Municipality[] }) {
  return (
    <ul class="tile-list">
      {municipalities.map(({ name, href, postalCodes, otherNames, position }) => (
        <li
          data-find={[...otherNames, ...postalCodes].join(' ') || undefined}
          data-at={position && `${position.latitude} ${position.longitude}`}
        >
          <a class="tile" href={href}>
            <Icon name="place" />
            <span>
              <bdi>{name}</bdi>
              {postalCodes.length > 0 && (
                <small>
                  <bdi dir="ltr">{postalCodes.join(', ')}</bdi>
                </small>
              )}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The list arrives sorted, so that each letter is one run. */
function groupByLetter(municipalities: readonly Municipality[]): Array<readonly [string, readonly Municipality[]]> {
  const groups = new Map<string, Municipality[]>()
  for (const municipality of municipalities) {
    const group = groups.get(municipality.letter)
    if (group) group.push(municipality)
    else groups.set(municipality.letter, [municipality])
  }
  return [...groups]
}
