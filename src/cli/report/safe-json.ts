/**
 * JSON that may be printed: control characters and such that steer a terminal or are commands of a CI system are escaped
 * as JSON allows, so that readers of it get every text as it was.
 */
export function toSafeJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(steering, asEscape)
}

// JSON itself escapes what is below U+0020. The last part: commands that CI systems find anywhere in a line.
const steering = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|#(?=#\[|#vso\[)/g

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
