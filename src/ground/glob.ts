/**
 * Turns a pattern over page keys into a test. `*` stands for anything within one segment, `**` for any number of
 * segments; `asylum/**` also means `asylum` itself.
 * @param pattern for example `asylum/**` or `work/*-permit`
 */
export function keyMatcher(pattern: string): (key: string) => boolean {
  const source = pattern
    .split('/')
    .map((segment) => (segment === '**' ? '**' : segment.split('*').map(escapeForRegExp).join('[^/]*')))
    .join('/')
    .replace(/\/\*\*$/, '(?:/.*)?')
    .replace(/^\*\*\//, '(?:.*/)?')
    .replaceAll('/**/', '/(?:.*/)?')
    .replace(/^\*\*$/, '.*')
  const expression = new RegExp(`^${source}$`, 'u')
  return (key) => expression.test(key)
}

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (character) => (character === '-' ? '-' : `\\${character}`))
}
