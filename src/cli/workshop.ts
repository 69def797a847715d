import { render } from '../../templates/render.tsx'
import { createTranslate } from '../../templates/translate.ts'
import type { Workshop } from '../flow/shelves.ts'
import { kinds } from '../kinds/index.ts'
import { networkOutputs, siteOutputs } from '../outputs/index.ts'
import { rules } from '../rules/index.ts'
import { parse } from '../stages/parse/index.ts'

/** What makes texts into pages, as the project ships it. */
export const workshop: Workshop = {
  kinds,
  parse,
  rules,
  siteOutputs,
  networkOutputs,
  translate: createTranslate,
  render,
}
