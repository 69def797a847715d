import type { Language } from './language.ts'
import { czech, finnish, hungarian, lithuanian, polish, slovak } from './languages/central-europe.ts'
import { amharic, oromo, somali, swahili, tigrinya } from './languages/east-africa.ts'
import { chinese, indonesian, thai, vietnamese } from './languages/east-asia.ts'
import { belarusian, georgian, russian, ukrainian } from './languages/eastern-europe.ts'
import { danish, dutch, easyGerman, english, german } from './languages/germanic.ts'
import { arabic, dari, kurmanji, persian, sorani } from './languages/middle-east.ts'
import { french, italian, portuguese, romanian, spanish } from './languages/romance.ts'
import { hindi, pashto, urdu } from './languages/south-asia.ts'
import { bosnian, bulgarian, croatian, macedonian, serbianCyrillic, serbianLatin } from './languages/south-slavic.ts'
import { albanian, greek, romani, turkish } from './languages/southeast-europe.ts'

/**
 * Every language that the interface speaks, in the order of lists that have no better one. To add a language: a row in
 * `languages/`, a line here, its strings in `templates/strings/` and a line in that folder's index.
 */
const rows: readonly Language[] = [
  german,
  easyGerman,
  english,
  french,
  spanish,
  italian,
  portuguese,
  polish,
  romanian,
  hungarian,
  croatian,
  czech,
  slovak,
  bulgarian,
  macedonian,
  albanian,
  greek,
  dutch,
  danish,
  finnish,
  turkish,
  vietnamese,
  indonesian,
  thai,
  hindi,
  georgian,
  swahili,
  somali,
  oromo,
  romani,
  ukrainian,
  russian,
  amharic,
  tigrinya,
  arabic,
  urdu,
  pashto,
  persian,
  dari,
  sorani,
  kurmanji,
  serbianLatin,
  serbianCyrillic,
  chinese,
  bosnian,
  lithuanian,
  belarusian,
]

/** The language table by code. */
export const languageTable: ReadonlyMap<string, Language> = new Map(rows.map((row) => [row.code, row]))

const byAlias = new Map(rows.flatMap((row) => [row.code, ...row.aliases].map((name) => [name, row] as const)))

/** The language whose code, which is also its folder name, is exactly `code`. */
export function findLanguage(code: string): Language | undefined {
  return languageTable.get(code)
}

/**
 * The language that somebody probably means by a code or tag from elsewhere, in any case, with hyphens or underscores:
 * `de_SI` is Easy German, `fa-AF` is Dari. For importers and for hints; content itself is held to the exact code.
 */
export function resolveLanguageAlias(code: string): Language | undefined {
  return byAlias.get(code.trim().toLowerCase().replaceAll('_', '-'))
}
