import { nearest } from '../ground/nearest.ts'
import { type Sentence, sentence } from '../ground/sentence.ts'
import type { ThemeConfig } from '../kinds/theme.ts'
import { errorFinding, type Finding, type Place } from '../values/message.ts'
import type { NetworkRule, Rule } from '../values/rule.ts'
import { betterAccent, betterColour } from '../values/theme.ts'

/** Colours of a municipality that text could not be read on, and a logo that is not there. */
export const themeColours: Rule = {
  ids: ['theme-contrast', 'logo-unknown'],
  judge: ({ municipality, media }) => {
    const { config, places, file, scope, id } = municipality
    const findings = [...judgeColours(config.theme, places)]
    const logo = config.theme?.logo
    if (logo !== undefined && !media.has([scope, logo].filter(Boolean).join('/'))) {
      const own = [...media.keys()].flatMap((path) =>
        path.startsWith(scope) ? path.slice(scope.length && scope.length + 1) : [],
      )
      const reason = sentence`There is no file "${logo}" for the logo.`
      findings.push(
        errorFinding('logo-unknown', reason, {
          ...at(places['theme.logo']),
          expected: nearest(logo, own),
          note: sentence`Write the path of a picture, such as media/logo.png.`,
        }),
      )
    }
    return findings.map((finding) => ({ ...finding, file, municipality: id }))
  },
}

/** The same for the colours of the whole network. */
export const networkColours: NetworkRule = {
  ids: ['theme-contrast'],
  judge: ({ config, places, file }) => judgeColours(config.theme, places).map((finding) => ({ ...finding, file })),
}

function judgeColours(theme: ThemeConfig | undefined, places: Readonly<Record<string, Place>>): readonly Finding[] {
  const judge = (key: 'colour' | 'accent', better: string | undefined, text: Sentence): readonly Finding[] => {
    const written = theme?.[key]
    if (written === undefined || better === undefined) return []
    const reason = sentence`${text} cannot be read well on ${written}: the contrast is below 7:1.`
    const note = sentence`The nearest colour that it can be read on is "${better}".`
    return [errorFinding('theme-contrast', reason, { ...at(places[`theme.${key}`]), expected: [better], note })]
  }
  return [
    ...judge('colour', betterColour(theme?.colour ?? ''), sentence`White text`),
    ...judge('accent', betterAccent(theme?.accent ?? ''), sentence`Text, black or white,`),
  ]
}

function at(place: Place | undefined): { readonly place?: Place } {
  return place ? { place } : {}
}
