import { createSearch } from '../../src/host/pagefind.ts'
import type { SearchRecord } from '../../src/values/artifact.ts'

/** Pages in seven languages. */
export const records: readonly SearchRecord[] = [
  record('/town/de/wohnen/', 'de', 'Wohnen', 'Hier stehen Wohnungen <b> und Häuser.', {
    keywords: ['Kaution', 'Makler'],
  }),
  record('/town/de/arbeit/', 'de', 'Arbeit', 'Wer Arbeit sucht.', { section: 'Leben' }),
  record('/town/de/leer/', 'de', 'Leer', ''),
  record('/town/ar/sakan/', 'ar', 'السكن', 'السكن والعمل في المدينة'),
  record('/town/prs/khana/', 'prs', 'خانه', 'خانه و کار در شهر'),
  record('/town/zh-cn/zhufang/', 'zh-Hans', '住房', '我们在这里找到住房和工作'),
  record('/town/sr-latn/stan/', 'sr-Latn', 'Stan', 'Stanovanje i kuće u gradu'),
  record('/town/de-simple/geld/', 'de-simple', 'Geld', 'Sie bekommen Gelder vom Amt.'),
]

/** One page. */
export function record(
  url: string,
  language: string,
  title: string,
  text: string,
  more: Partial<SearchRecord> = {},
): SearchRecord {
  return { url, page: 0, language, title, text, section: '', headings: [], keywords: [], original: [], ...more }
}

/** Does something with a search and closes it. */
export async function withSearch<Result>(
  work: (search: ReturnType<typeof createSearch>) => Promise<Result>,
  patience = 60_000,
) {
  const search = createSearch({ patience })
  try {
    return await work(search)
  } finally {
    await search.close()
  }
}
