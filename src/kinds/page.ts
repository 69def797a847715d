import * as z from 'zod'
import { choice, dayOrTime, flag, integer, listOf, machineTranslated, sourcePin, text, webAddress } from './fields.ts'
import type { Kind } from './kind.ts'

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
  title: text({ description: 'Title of the page, shown as its heading and in menus.' }),
  description: text({ description: 'One or two sentences for search results and lists.' }).optional(),
  slug: text(
    { description: 'Last part of the address in this language; default: the file name.' },
    { max: 200 },
  ).optional(),
  keywords: listOf(text({ description: 'A word that readers search for.' }), {
    description: 'Words that readers search for and the text does not contain.',
  }).optional(),
  aliases: listOf(text({ description: 'An old address.' }), {
    description: 'Old addresses of this page in this language, below the language: /wohnen/miete/',
  }).optional(),
  updated: dayOrTime({ description: 'Day of the last change to this text, YYYY-MM-DD.' }).optional(),
  order: integer({ description: 'Place among its siblings: smaller comes first.' }).optional(),
  icon: choice(icons, { description: 'Icon of its tile on the start page.' }).optional(),
  status: choice(['draft', 'review', 'public', 'archived'], {
    description:
      'Only "public" pages are published (the default). A translation may have a status of its own while it is being worked on.',
  }).optional(),
  publish_at: dayOrTime({
    description: 'Day or time from which the page is published, in the time zone of the municipality.',
  }).optional(),
  organization: text({ description: 'Key of the organization responsible: a file in organizations/.' }).optional(),
  sign_language: webAddress({
    description: 'Address of a video that says the same in sign language; the page links to it at the top.',
  }).optional(),
  missing: choice(missingPolicies, {
    description: 'What readers get where a translation is missing; default: the municipality decides.',
  }).optional(),
  offline: flag({
    description:
      'Whether devices keep this page from the first visit on, for reading without internet: emergency pages.',
  }).optional(),
  toc: flag({ description: 'Whether a table of contents is shown; default: on long pages.' }).optional(),
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
  name: 'page',
  title: 'Page',
  description: 'What a reader opens: a Markdown file below a language folder.',
  schema: pageSchema,
  translated,
  folder: undefined,
  names: undefined,
}
