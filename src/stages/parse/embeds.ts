import { sentence } from '../../ground/sentence.ts'
import type { Place } from '../../values/message.ts'
import type { OpenTag } from './html-tokens.ts'
import { writeClose, writeOpen } from './raw-tags.ts'
import { type Draft, push, type State, say } from './state.ts'

/** Addresses under which a host shows a video inside other pages, and the address of its own page. */
const videos: ReadonlyArray<readonly [inside: RegExp, page: string]> = [
  [/^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/, 'https://www.youtube.com/watch?v='],
  [/^https:\/\/player\.vimeo\.com\/video\/(\d+)/, 'https://vimeo.com/'],
  [/^https:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)/, 'https://www.dailymotion.com/video/'],
]

/**
 * Writes a link in the place of a player, map or other page from elsewhere: such a frame would tell its host of every
 * visitor before they have asked for anything.
 * @returns false for what leads nowhere
 */
export function writeEmbed(tag: OpenTag, place: Place, draft: Draft, state: State): boolean {
  const valueIn = (name: string) => tag.attributes.find((attribute) => attribute.name === name)?.value?.trim() ?? ''
  const address = valueIn('src').replace(/^\/\//, 'https://')
  const [inside, page] = videos.find(([pattern]) => pattern.test(address)) ?? []
  const href = inside ? `${page}${inside.exec(address)?.[1]}` : address
  const host = /^https:\/\/(?:www\.)?([a-z\d.-]+)(?=[/?#]|$)/i.exec(href)?.[1]?.toLowerCase()
  if (host === undefined) return false
  const reason = sentence`A page of ${host} is not shown inside a text, since it would watch visitors; readers get a link to it.`
  say(state, 'warning', 'embed-link', place, reason, {
    note: sentence`Write a link that says where it leads: [Video](${href}).`,
  })
  writeOpen(
    { ...tag, name: 'a', attributes: [{ name: 'href', value: href, start: tag.start, end: tag.end }] },
    () => place,
    draft,
    state,
  )
  const title = valueIn('title').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  push(draft, title ? `${title} (<bdi dir="ltr">${host}</bdi>)` : `<bdi dir="ltr">${host}</bdi>`)
  writeClose('a', place, draft, state)
  return true
}
