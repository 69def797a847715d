import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { text } from './fields.ts'

/** `#0b3f49`, in quotes, since YAML takes what follows a `#` for a comment. */
function colour(description: string) {
  return z
    .string(demand`must be a colour such as "#0b3f49", in quotes`)
    .regex(/^#(?:[0-9a-f]{6}|[0-9a-f]{3})$/i, demand`must be a colour such as "#0b3f49", in quotes`)
    .meta({ description, examples: ['#0b3f49'], editor: { type: 'string', pattern: '^#[0-9a-fA-F]{3,6}$' } })
}

/** What a municipality, or the whole network, looks like: data, from which every shade is computed. */
export const theme = z
  .strictObject({
    colour: colour('The colour of the header, of buttons and links: dark, since white text stands on it.').optional(),
    accent: colour('The colour of lines and icons.').optional(),
    logo: text({
      description: 'Its coat of arms or logo: a PNG, WebP, AVIF or JPEG in media/.',
      examples: ['media/logo.png'],
    }).optional(),
  })
  .meta({ description: 'Colours and logo. Every shade is computed from them, for light and dark screens.' })

export type ThemeConfig = z.output<typeof theme>
