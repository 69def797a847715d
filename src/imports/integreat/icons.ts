/** Pictures of at most this many CSS pixels each way stand for a bullet, not for content. */
const maximumIconSize = 40
/** A picture with an icon's name may be this large before it counts as content. */
const maximumNamedSize = 64

/** File names that icon sets give to the signs which editors put before addresses, without numbers and sizes. */
const iconNames = new Set(
  (
    'address at bell bus calendar call call-answer call-icon chat clock compass contact document e-mail email envelope fax ' +
    'facebook globe hand handy home house idea info information instagram internet letter link location mail ' +
    'maps-and-flags map-marker marker mobile mobile-phone notepad opening-hours person phone phone-call ' +
    'phone-handset phone-handset_icon-icons.com pin placeholder printer smartphone smartphone-call telephone time uhr ' +
    'telefon unlink user watch web website whatsapp world world-wide-web www youtube'
  ).split(' '),
)

/** What is known of a picture from its element. */
export interface PictureSize {
  readonly width: number | undefined
  readonly height: number | undefined
}

/**
 * True for the platform's decorative signs: its own (`/static/svg/`), any tiny picture, and a small one with the name
 * of an icon.
 */
export function isIcon(source: string, size: PictureSize): boolean {
  if (/\/static\/svg\//i.test(source)) return true
  const largest = Math.max(size.width ?? 0, size.height ?? 0)
  if (largest > 0 && largest <= maximumIconSize) return true
  return largest <= maximumNamedSize && iconNames.has(iconName(source))
}

/** Width and height from attributes or a style, in pixels. */
export function pictureSize(properties: Readonly<Record<string, unknown>>): PictureSize {
  const style = String(properties['style'] ?? '')
  return {
    width: pixels(properties['width']) ?? pixels(/(?:^|[;\s])width:\s*([\d.]+)\s*px/i.exec(style)?.[1]),
    height: pixels(properties['height']) ?? pixels(/(?:^|[;\s])height:\s*([\d.]+)\s*px/i.exec(style)?.[1]),
  }
}

/** `…/003-maps-and-flags-1-300x300.png` → `maps-and-flags`. */
export function iconName(source: string): string {
  const file = source.split(/[?#]/)[0]?.split('/').at(-1)?.toLowerCase() ?? ''
  let name = file.replace(/\.[a-z]{3,4}$/, '').replace(/^\d+[-_]/, '')
  for (let before = ''; before !== name; ) {
    before = name
    name = name.replace(/-\d+x\d+$|-e\d{6,}$|[-_]\d+$|\d+$/, '')
  }
  return name
}

function pixels(value: unknown): number | undefined {
  const number = Number.parseFloat(String(value ?? ''))
  return Number.isFinite(number) && number > 0 ? number : undefined
}
