import { amharic, oromo, somali, swahili, tigrinya } from './africa.ts'
import { arabic, dari, kurmanji, pashto, persian, sorani, urdu } from './arabic-script.ts'
import { chinese, hindi, indonesian, thai, vietnamese } from './asia.ts'
import { albanian, finnish, georgian, greek, hungarian, lithuanian, romani, turkish } from './europe.ts'
import { danish, dutch, english, german } from './germanic.ts'
import type { WordLists } from './list.ts'
import { french, italian, portuguese, romanian, spanish } from './romance.ts'
import { belarusian, russian, ukrainian } from './slavic-east.ts'
import { bosnian, bulgarian, croatian, macedonian, serbianCyrillic, serbianLatin } from './slavic-south.ts'
import { czech, polish, slovak } from './slavic-west.ts'

/** The word lists by BCP 47 tag; every language of the table has a line. */
export const wordLists: Readonly<Record<string, WordLists>> = {
  de: german,
  'de-simple': german,
  en: english,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  pl: polish,
  ro: romanian,
  hu: hungarian,
  hr: croatian,
  cs: czech,
  sk: slovak,
  bg: bulgarian,
  mk: macedonian,
  sq: albanian,
  el: greek,
  nl: dutch,
  da: danish,
  fi: finnish,
  tr: turkish,
  vi: vietnamese,
  id: indonesian,
  th: thai,
  hi: hindi,
  ka: georgian,
  sw: swahili,
  so: somali,
  om: oromo,
  rom: romani,
  uk: ukrainian,
  ru: russian,
  am: amharic,
  ti: tigrinya,
  ar: arabic,
  ur: urdu,
  ps: pashto,
  fa: persian,
  prs: dari,
  ckb: sorani,
  kmr: kurmanji,
  'sr-Latn': serbianLatin,
  'sr-Cyrl': serbianCyrillic,
  'zh-Hans': chinese,
  bs: bosnian,
  lt: lithuanian,
  be: belarusian,
}
