import { sentence } from '../../ground/sentence.ts'
import { synonymsSchema } from '../../kinds/synonyms.ts'
import type { Language } from '../../values/language.ts'
import type { Message } from '../../values/message.ts'
import type { Files } from '../../values/ports.ts'
import type { OwnSynonym, OwnSynonyms } from '../../values/site.ts'
import { readConfig } from './config-file.ts'
import { synonymsName } from './file-names.ts'
import { unknownLanguage } from './unknown-language.ts'

/** What a `synonyms.yaml` says, by language code. */
export interface LoadedSynonyms {
  readonly synonyms: OwnSynonyms
  readonly messages: readonly Message[]
}

/** Reads the synonyms of a folder; there need not be any. */
export function readSynonyms(files: Files, folder: string, table: ReadonlyMap<string, Language>): LoadedSynonyms {
  const file = folder === '' ? synonymsName : `${folder}/${synonymsName}`
  const read = readConfig(files, file, synonymsSchema)
  const synonyms = new Map<string, readonly OwnSynonym[]>()
  const messages: Message[] = [...(read?.messages ?? [])]
  for (const [code, terms] of Object.entries(read?.partial ?? {})) {
    if (!table.has(code)) {
      const note = sentence`Put the names under the code of their language.`
      messages.push({ ...unknownLanguage(code, table, { place: read?.places[code], note }), file })
      continue
    }
    const rows = Object.entries(terms ?? {}).map(([term, words]) => {
      const place = read?.places[`${code}.${term}`]
      return { term, words: words.join(','), source: file, ...(place && { place }) }
    })
    synonyms.set(code, rows)
  }
  return { synonyms, messages }
}
