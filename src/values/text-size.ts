import { type Sentence, sentence } from '../ground/sentence.ts'
import { errorFinding, type Finding } from './message.ts'

/** Bytes that a content file may have. Real pages stay a hundred times below. */
const largestText = 1_048_576

/** Says of a size in bytes that no text may have it; so that it need not be read to be refused. */
export function judgeTextSize(bytes: number): Finding | undefined {
  if (bytes <= largestText) return undefined
  return errorFinding(
    'file-too-large',
    sentence`This file has ${inTenths(bytes / largestText)} MB; a text may have 1 MB.`,
    {
      place: { line: 1, column: 1 },
      note: sentence`Divide it into several pages.`,
    },
  )
}

/** `1.5`, with the decimal sign of the language that it is told in. */
function inTenths(number: number): Sentence {
  const [whole = '', tenth = ''] = number.toFixed(1).split('.')
  return sentence`${whole}.${tenth}`
}
