import type { NetworkRule } from '../values/rule.ts'
import { networkShape } from './network.ts'
import { networkColours } from './theme.ts'
import { translatedFrom } from './translated-from.ts'

/** Every check over the network. Apart from the others, since these are made on every run, even without a change. */
export const networkRules: readonly NetworkRule[] = [networkShape, networkColours, translatedFrom]
