import { kinds } from '../kinds/index.ts'
import type { NetworkRule, Rule } from '../values/rule.ts'
import { addresses } from './addresses.ts'
import { completeness } from './completeness.ts'
import { drafts } from './drafts.ts'
import { languageUse } from './language-use.ts'
import { unusedMedia } from './media.ts'
import { networkShape } from './network.ts'
import { offlineRoom } from './offline.ts'
import { pins } from './pins.ts'
import { snippetCycle } from './snippet-cycle.ts'
import { synonyms } from './synonyms.ts'
import { networkColours, themeColours } from './theme.ts'
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
  unusedMedia,
  synonyms,
  themeColours,
  offlineRoom,
]

/** Every check over the network. */
export const networkRules: readonly NetworkRule[] = [networkShape, networkColours]
