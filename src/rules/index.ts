import { kinds } from '../kinds/index.ts'
import type { Rule } from '../values/rule.ts'
import { addresses } from './addresses.ts'
import { completeness } from './completeness.ts'
import { drafts } from './drafts.ts'
import { easyLanguage } from './easy-language.ts'
import { glossary } from './glossary.ts'
import { languageUse } from './language-use.ts'
import { linkText } from './link-text.ts'
import { longText } from './long-text.ts'
import { unusedMedia } from './media.ts'
import { offlineRoom } from './offline.ts'
import { pins } from './pins.ts'
import { snippetCycle } from './snippet-cycle.ts'
import { synonyms } from './synonyms.ts'
import { themeColours } from './theme.ts'
import { translationContent } from './translation-content.ts'
import { translationLeftover } from './translation-leftover.ts'
import { translationState } from './translation-state.ts'
import { translations } from './translations.ts'

/** Every check over a municipality. A new one is a new file beside these and one line here. */
export const rules: readonly Rule[] = [
  addresses,
  translations(kinds),
  translationState,
  pins,
  drafts,
  snippetCycle,
  completeness,
  languageUse,
  easyLanguage,
  longText,
  linkText,
  translationContent,
  translationLeftover,
  glossary,
  unusedMedia,
  synonyms,
  themeColours,
  offlineRoom,
]
