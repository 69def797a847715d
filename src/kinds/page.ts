import * as z from 'zod'
import { choice, dayOrTime, flag, integer, listOf, machineTranslated, sourcePin, text, webAddress } from './fields.ts'
import type { Kind } from './kind.ts'
import { placements } from './placements.ts'

/** What readers get where a translation is missing. */
export const missingPolicies = ['fallback', 'notice', 'hide'] as const
export type MissingPolicy = (typeof missingPolicies)[number]

/** The icons that a page may choose for its tile. */
export const icons = [
  'house',
  'work',
  'health',
  'school',
  'language',
  'money',
  'law',
  'family',
  'emergency',
  'transport',
  'document',
  'people',
  'leisure',
  'info',
  'phone',
] as const

/** Front matter of a page; `.default()` where a page need not say anything. */
export const pageSchema = z.strictObject({
  title: text({
    de: 'Titel der Seite: ihre Überschrift, und ihr Name in Menüs.',
    en: 'Title of the page, shown as its heading and in menus.',
    examples: ['Miete und Kaution', 'Rent and deposit'],
  }),
  description: text({
    de: 'Ein oder zwei Sätze für Suchergebnisse und Listen.',
    en: 'One or two sentences for search results and lists.',
    examples: ['Was ein Mietvertrag regelt und was er kosten darf.', 'What a lease settles and what it may cost.'],
  }).optional(),
  slug: text(
    {
      de: 'Letzter Teil der Adresse in dieser Sprache; ohne Angabe: der Dateiname.',
      en: 'Last part of the address in this language; default: the file name.',
      examples: ['miete', 'rent'],
    },
    { max: 200 },
  ).optional(),
  keywords: listOf(
    text({ de: 'Ein Wort, nach dem gesucht wird.', en: 'A word that readers search for.', examples: ['Wohnung'] }),
    {
      de: 'Wörter, nach denen gesucht wird und die im Text nicht stehen.',
      en: 'Words that readers search for and the text does not contain.',
      examples: [
        ['Wohnung', 'Vermieter'],
        ['flat', 'landlord'],
      ],
    },
  ).optional(),
  aliases: listOf(text({ de: 'Eine alte Adresse.', en: 'An old address.', examples: ['/wohnen/miete/'] }), {
    de: 'Alte Adressen dieser Seite in dieser Sprache, ohne das Kürzel der Sprache; sie führen weiter hierher.',
    en: 'Old addresses of this page in this language, below the language; they still lead here.',
    examples: [['/wohnen/miete/']],
  }).optional(),
  updated: dayOrTime({
    de: 'Tag der letzten Änderung an diesem Text, in der Form JJJJ-MM-TT.',
    en: 'Day of the last change to this text, of the form YYYY-MM-DD.',
    examples: ['2026-03-01'],
  }).optional(),
  order: integer({
    de: 'Platz unter den Seiten derselben Ebene: Kleinere Zahlen stehen weiter vorn.',
    en: 'Place among its siblings: smaller comes first.',
    examples: [10],
  }).optional(),
  icon: choice(icons, {
    de: 'Bild der Kachel auf der Startseite.',
    en: 'Icon of its tile on the start page.',
  }).optional(),
  status: choice(['draft', 'review', 'public', 'archived'], {
    de: 'Entwurf (draft), in Prüfung (review), öffentlich (public, ohne Angabe) oder abgelegt (archived). Nur öffentliche Seiten erscheinen. Eine Übersetzung kann einen eigenen Stand haben, solange daran gearbeitet wird.',
    en: 'Only "public" pages are published (the default). A translation may have a status of its own while it is being worked on.',
  }).optional(),
  publish_at: dayOrTime({
    de: 'Tag oder Zeitpunkt, ab dem die Seite erscheint, in der Zeitzone der Kommune.',
    en: 'Day or time from which the page is published, in the time zone of the municipality.',
    examples: ['2026-09-01', '2026-09-01T08:00'],
  }).optional(),
  organization: text({
    de: 'Schlüssel der zuständigen Organisation: der Name einer Datei in organizations/, ohne „.md“.',
    en: 'Key of the organization responsible: the name of a file in organizations/, without ".md".',
    examples: ['youth-office'],
  }).optional(),
  sign_language: webAddress({
    de: 'Adresse eines Videos, das dasselbe in Gebärdensprache sagt; die Seite verweist oben darauf.',
    en: 'Address of a video that says the same in sign language; the page links to it at the top.',
    examples: ['https://video.example.org/gebaerdensprache'],
  }).optional(),
  missing: choice(missingPolicies, {
    de: 'Was erscheint, wo eine Übersetzung fehlt: eine andere Sprache (fallback), ein Hinweis (notice) oder nichts (hide). Ohne Angabe entscheidet die Kommune.',
    en: 'What readers get where a translation is missing: another language (fallback), a notice, or nothing (hide); default: the municipality decides.',
  }).optional(),
  offline: flag({
    de: 'Ob Geräte diese Seite vom ersten Besuch an behalten, damit sie ohne Internet zu lesen ist: für Notfallseiten.',
    en: 'Whether devices keep this page from the first visit on, for reading without internet: emergency pages.',
  }).optional(),
  toc: flag({
    de: 'Ob ein Inhaltsverzeichnis erscheint; ohne Angabe: auf langen Seiten.',
    en: 'Whether a table of contents is shown; default: on long pages.',
  }).optional(),
  machine_translated: machineTranslated(),
  source_pin: sourcePin(),
})

export type PageMeta = z.output<typeof pageSchema>

const translated = [
  ...['title', 'description', 'slug', 'keywords', 'aliases', 'updated'],
  ...['machine_translated', 'source_pin'],
] as const

/** A page: what a reader opens. */
export const page: Kind = {
  ...placements.page,
  about: {
    de: 'Eine Seite, wie man sie öffnet: eine Markdown-Datei im Ordner einer Sprache.',
    en: 'A page, as a reader opens it: a Markdown file below a language folder.',
  },
  schema: pageSchema,
  translated,
}
