import { type Sentence, sentence } from '../ground/sentence.ts'
import { type Message, warningFinding } from '../values/message.ts'
import type { Rule } from '../values/rule.ts'
import type { Page, Site, Unpublished } from '../values/site.ts'

/**
 * Drafts that take a text from readers which they had, or would have, and what they see instead. A new page that nobody
 * has translated takes nothing away; the last line of a build counts it.
 */
export const drafts: Rule = {
  ids: ['draft-hides'],
  judge: (site) => [
    ...[...site.waiting].flatMap(([key, hidden]) => overLayer(key, hidden, site)),
    ...[...site.unpublished.values()].flatMap((hidden) => withTranslations(hidden, site)),
    ...[...site.pages.values()].flatMap((page) => onceFinished(page, site)),
  ],
}

/** The page of a layer shows in the place of the own one. */
function overLayer(key: string, { source, why }: Unpublished, site: Site): readonly Message[] {
  const shown = site.pages.get(key)
  if (!shown) return []
  return [say(source.file, sentence`${begin(why)} Until then readers see ${shown.source.file}.`, why, site)]
}

/** Translations are not shown without the text that they were made from. */
function withTranslations({ source, languages, why }: Unpublished, site: Site): readonly Message[] {
  const lost = languages.filter((code) => code !== source.language)
  if (why === 'excluded' || source.meta['status'] === 'archived' || lost.length === 0) return []
  const reason = sentence`${begin(why)} Until then its translations are not shown either: ${lost.join(', ')}. Readers find no such page.`
  return [say(source.file, reason, why, site)]
}

/** A translation that has a pin was finished once. */
function onceFinished({ key, drafts }: Page, site: Site): readonly Message[] {
  return [...drafts.values()].flatMap((doc) => {
    if (doc.meta['source_pin'] === undefined) return []
    const shown = site.trees.get(doc.language)?.entries.get(key)
    const instead = shown
      ? sentence`Until then readers see ${shown.doc.file}.`
      : sentence`Until then readers find no such page.`
    return [say(doc.file, sentence`This translation is not public. ${instead}`, 'status', site)]
  })
}

function begin(why: Unpublished['why']): Sentence {
  return why === 'schedule' ? sentence`The day of this page has not come yet.` : sentence`This page is not public.`
}

function say(file: string, reason: Sentence, why: Unpublished['why'], site: Site): Message {
  const note =
    why === 'schedule'
      ? sentence`To keep the text of today until then, leave it as it is, and prepare the new one on a branch.`
      : sentence`To keep the last public text, leave it as it is, and prepare the new one on a branch.`
  const finding = warningFinding('draft-hides', reason, { note })
  return { ...finding, file, municipality: site.municipality.id }
}
