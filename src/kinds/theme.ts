import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { type About, about } from './about.ts'
import { text } from './fields.ts'

/** `#0b3f49`, in quotes, since YAML takes what follows a `#` for a comment. */
function colour(meta: About) {
  return z
    .string(demand`must be a colour such as "#0b3f49", in quotes`)
    .regex(/^#(?:[0-9a-f]{6}|[0-9a-f]{3})$/i, demand`must be a colour such as "#0b3f49", in quotes`)
    .meta({ ...about(meta), editor: { type: 'string', pattern: '^#[0-9a-fA-F]{3,6}$' } })
}

/** What a municipality, or the whole network, looks like: data, from which every shade is computed. */
export const theme = z
  .strictObject({
    colour: colour({
      de: 'Die Farbe von Kopf, Knöpfen und Links: dunkel, da weiße Schrift darauf steht.',
      en: 'The colour of the header, of buttons and links: dark, since white text stands on it.',
      examples: ['#0b3f49'],
    }).optional(),
    accent: colour({
      de: 'Die Farbe von Linien und Zeichen.',
      en: 'The colour of lines and icons.',
      examples: ['#e0a030'],
    }).optional(),
    logo: text({
      de: 'Ihr Wappen oder Logo: ein PNG, WebP, AVIF oder JPEG in media/.',
      en: 'Its coat of arms or logo: a PNG, WebP, AVIF or JPEG in media/.',
      examples: ['media/logo.png'],
    }).optional(),
  })
  .meta(
    about({
      de: 'Farben und Logo. Daraus entstehen alle Töne, für helle und dunkle Bildschirme.',
      en: 'Colours and logo. Every shade is computed from them, for light and dark screens.',
      examples: [{ colour: '#0b3f49', accent: '#e0a030', logo: 'media/logo.png' }],
    }),
  )

export type ThemeConfig = z.output<typeof theme>
