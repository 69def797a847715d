import { longestMenu } from '../../values/navigation.ts'
import type { LanguageTree } from '../../values/site.ts'
import type { NavLink } from '../../values/view.ts'

/**
 * The menu as the pages of a section show it: one list for all of them, so that it can be known by its identity.
 * @param all leads to everything, from a menu that is cut
 */
export function createMenus(
  { top }: LanguageTree,
  links: readonly NavLink[],
  all: NavLink,
): (key: string | undefined) => readonly NavLink[] {
  const shown = links.slice(0, longestMenu)
  const rest = links.length > longestMenu ? [all] : []
  const menu = [...shown, ...rest]
  const places = new Map(top.map((key, index) => [key, index]))
  const marked = new Map<number, readonly NavLink[]>()
  const mark = (place: number): readonly NavLink[] => {
    const own = links[place]
    if (!own) return menu
    const current = { ...own, current: true }
    return place < longestMenu ? [...shown.with(place, current), ...rest] : [...shown, current, ...rest]
  }
  const placeOf = (key: string): number | undefined => {
    const above = key.lastIndexOf('/')
    return places.get(key) ?? (above < 0 ? undefined : placeOf(key.slice(0, above)))
  }
  return (key) => {
    const place = key === undefined ? undefined : placeOf(key)
    if (place === undefined) return menu
    const made = marked.get(place) ?? mark(place)
    marked.set(place, made)
    return made
  }
}
