import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { isTimeZone } from '../ground/moment.ts'
import { about } from './about.ts'
import { decimal, listOf, localizedText, mailAddress, phoneNumber, text, webAddress } from './fields.ts'
import { languageCode, missing, sharing } from './layer.ts'
import { theme } from './theme.ts'

/** `municipality.yaml`. */
export const municipalitySchema = z.strictObject({
  name: localizedText({
    de: 'Ganzer Name der Kommune.',
    en: 'Name of the municipality, whole.',
    examples: ['Landkreis Auental', { de: 'Landkreis Auental', en: 'Auental District' }],
  }),
  prefix: text({
    de: 'Anfang des Namens, der beim Ordnen nicht zählt.',
    en: 'Beginning of the name that lists leave out when sorting.',
    examples: ['Landkreis'],
  }).optional(),
  languages: listOf(languageCode, {
    de: 'Sprachen der Website; ohne Angabe die des Netzwerks.',
    en: 'Languages of the site; default: those of the network.',
    examples: [['de', 'en', 'ar', 'uk']],
  }).optional(),
  ...sharing,
  exclude: listOf(
    text({
      de: 'Schlüssel einer Seite, oder ein Muster.',
      en: 'A page key or a pattern.',
      examples: ['asylum/**'],
    }),
    {
      de: 'Seiten der Ebenen, die hier nicht erscheinen.',
      en: 'Pages of the layers to leave out.',
      examples: [['asylum/**', 'work/minijob']],
    },
  ).optional(),
  missing: missing.optional(),
  position: z
    .strictObject({
      latitude: decimal(
        { de: 'Grad nördlicher Breite.', en: 'Degrees north.', examples: [48.4216] },
        { min: -90, max: 90 },
      ),
      longitude: decimal(
        { de: 'Grad östlicher Länge.', en: 'Degrees east.', examples: [11.3548] },
        { min: -180, max: 180 },
      ),
    })
    .optional()
    .meta(
      about({
        de: 'Wo die Kommune liegt (WGS 84); danach findet die Liste die nächste.',
        en: 'Where the municipality lies (WGS 84); by this, the list finds the nearest.',
        examples: [{ latitude: 48.4216, longitude: 11.3548 }],
      }),
    ),
  time_zone: text({
    de: 'Zeitzone (IANA); ohne Angabe Europe/Berlin.',
    en: 'IANA time zone; default Europe/Berlin.',
    examples: ['Europe/Berlin'],
  })
    .refine(isTimeZone, demand`must be the name of a time zone, such as Europe/Berlin`)
    .optional(),
  postal_codes: listOf(text({ de: 'Eine Postleitzahl.', en: 'A postcode.', examples: ['86998'] }, { max: 12 }), {
    de: 'Ihre Postleitzahlen, unter denen Zugezogene sie finden.',
    en: 'Its postcodes, by which newcomers find it.',
    examples: [['86998', '86999']],
  }).optional(),
  also_known_as: listOf(text({ de: 'Ein anderer Name.', en: 'Another name.', examples: ['Lindenau'] }), {
    de: 'Alte Namen und Namen von Ortsteilen, unter denen Zugezogene sie finden.',
    en: 'Old names and names of its parts, by which newcomers find it.',
    examples: [['Lindenau', 'Linden']],
  }).optional(),
  theme: theme.optional(),
  feedback: z
    .union(
      [
        mailAddress({ de: 'Eine E-Mail-Adresse.', en: 'An e-mail address.' }),
        webAddress({ de: 'Ein Formular.', en: 'A form.' }),
      ],
      demand`must be an e-mail address, or the address of a form that starts with https://`,
    )
    .optional()
    .meta({
      ...about({
        de: 'Wo man einen Fehler meldet: eine E-Mail-Adresse, oder ein Formular, das Seite, Sprache und Kommune erfährt. Ohne Angabe: die E-Mail unter contact.',
        en: 'Where readers report a mistake: an e-mail address, or a form that is given page, language and municipality. Default: the e-mail under contact.',
        examples: ['redaktion@example.org', 'https://www.example.org/feedback'],
      }),
      editor: { type: 'string' },
    }),
  contact: z
    .strictObject({
      email: mailAddress({
        de: 'E-Mail des Amtes, das die Website betreibt.',
        en: 'E-mail of the office that runs the site.',
        examples: ['willkommen@example.org'],
      }).optional(),
      phone: phoneNumber({
        de: 'Telefon des Amtes, das die Website betreibt.',
        en: 'Telephone of the office that runs the site.',
        examples: ['+49 821 3240'],
      }).optional(),
    })
    .optional()
    .meta(
      about({
        de: 'Das Amt, das die Website betreibt.',
        en: 'The office that runs the site.',
        examples: [{ email: 'willkommen@example.org', phone: '+49 821 3240' }],
      }),
    ),
})

export type MunicipalityConfig = z.output<typeof municipalitySchema>
