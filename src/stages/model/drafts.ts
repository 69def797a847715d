import { type Clock, hasCome } from '../../ground/moment.ts'
import type { PageMeta } from '../../kinds/page.ts'
import type { Doc } from '../../values/doc.ts'
import type { Group } from './owners.ts'

/** Whether a translation is still being worked on: it has a status of its own that is not public. */
export function isInProgress({ meta }: Doc): boolean {
  const { status } = meta as PageMeta
  return status !== undefined && status !== 'public'
}

/** Why a page is not published, if so: its status, or a day that has not come yet. */
export function whyHidden({ source }: Group, clock: Clock): 'status' | 'schedule' | undefined {
  if (isInProgress(source)) return 'status'
  const { publish_at: day } = source.meta as PageMeta
  return day === undefined || hasCome(day, clock) ? undefined : 'schedule'
}

/** Takes the translations that are not public out of a group, and keeps them aside. */
export function setDraftsAside(group: Group): Group & { readonly drafts: ReadonlyMap<string, Doc> } {
  const all = [...group.variants]
  const isOut = ([, doc]: readonly [string, Doc]) => doc !== group.source && isInProgress(doc)
  if (!all.some(isOut)) return { ...group, drafts: none }
  return { ...group, variants: new Map(all.filter((one) => !isOut(one))), drafts: new Map(all.filter(isOut)) }
}

const none: ReadonlyMap<string, Doc> = new Map()
