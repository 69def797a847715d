import type { Image, ImageReference } from 'mdast'
import { escapeText } from '../../ground/html.ts'
import type { Mend } from '../../ground/mend.ts'
import { sentence } from '../../ground/sentence.ts'
import type { Place } from '../../values/message.ts'
import { cleanValue, type Draft, findDefinition, placeOf, push, type State, say, sourceOf } from './state.ts'
import { refuseVariables } from './variables.ts'

const fileName = /^[^\s/]+\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/i
/** What cameras, phones and programs call a picture, and words that any picture could have. */
const emptyName =
  /^(?:(?:img|dsc[fn]?|pxl|mvi|screen ?shot|bildschirmfoto|whatsapp image|unnamed|image|picture|photo|bild|foto|grafik|icon|logo|untitled|unbenannt)[\d\s_.:()-]*|\d{5}[\d_-]*)$/i

/** What is called an icon stands beside words that say the same. */
const iconName = /(?:^|[/_-])icons?(?=[/_.-])/i
const sayDecorative: Mend = { type: 'replace', from: '![](', to: '![ ](' }

/** Writes an image, or its description alone where the file lies elsewhere. */
export function writeImage(node: Image, draft: Draft, state: State): void {
  const { url: src, alt, title } = node
  const fix = iconName.test(src) && sourceOf(state, node).startsWith('![](') ? sayDecorative : undefined
  pushImage(draft, state, { src, alt, title, place: placeOf(state, node), ...(fix && { fix }) })
}

/** Writes `![alt][name]` by its definition. */
export function writeImageReference(node: ImageReference, draft: Draft, state: State): void {
  const definition = findDefinition(node, state)
  if (!definition) {
    push(draft, escapeText(sourceOf(state, node)))
    return
  }
  pushImage(draft, state, { src: definition.url, alt: node.alt, title: definition.title, place: placeOf(state, node) })
}

/** What an image is made of, before its check. */
export interface ImageDraft {
  readonly src: string
  readonly alt: string | null | undefined
  readonly title: string | null | undefined
  readonly place: Place
  /** How an empty description is mended. */
  readonly fix?: Mend
}

/** Checks an image and appends it. `![ ](line.png)`, with a blank, says aloud that the image means nothing. */
export function pushImage(draft: Draft, state: State, { src, alt, title, place, fix }: ImageDraft): void {
  refuseVariables(src, sentence`the address of an image`, place, state)
  refuseVariables(title, sentence`the title of an image`, place, state)
  refuseVariables(alt, sentence`the description of an image`, place, state)
  if (!alt) {
    const note = sentence`Say in the square brackets what the image shows; leave one blank there if it shows nothing of use.`
    const reason = sentence`This image has no description for people who cannot see it.`
    say(state, 'warning', 'image-alt', place, reason, { note, ...(fix && { fix }) })
  } else if (fileName.test(alt.trim())) {
    const note = sentence`Say in the square brackets what the image shows.`
    say(state, 'warning', 'image-alt', place, sentence`"${alt.trim()}" is the name of a file and not a description.`, {
      note,
    })
  } else if (emptyName.test(alt.trim())) {
    const note = sentence`Say in the square brackets what the image shows; leave one blank there if it shows nothing of use.`
    say(state, 'warning', 'image-alt', place, sentence`"${alt.trim()}" does not say what the image shows.`, { note })
  }
  const description = cleanValue(alt?.trim() ?? '', state)
  if (/^[\p{C}\p{Z}]*(?:[/\\]{2}|[^/?#\\]*:)/u.test(src)) {
    const shown = src.length > 60 ? `${src.slice(0, 57)}…` : src
    const note = sentence`Put the file into media/ and link it from there.`
    say(state, 'error', 'image-external', place, sentence`The image "${shown}" does not lie in media/.`, { note })
    push(draft, escapeText(description))
    return
  }
  push(draft, { type: 'image', src, alt: description, ...(title ? { title: cleanValue(title, state) } : {}), place })
}
