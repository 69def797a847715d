import type { IncomingMessage } from 'node:http'

/**
 * True for a request that a page of this server, or somebody who typed its address, can have made. A page from
 * elsewhere that lets its own name lead to this machine (DNS rebinding) is known by `Host`; one that reads across by
 * `Origin` or by what the browser says of the sites; a link to here from elsewhere is fine, since it shows nothing to
 * the page that it comes from.
 * @param names further addresses of this machine that it may be asked under, without port
 */
export function isLocalRequest(
  { headers, rawHeaders, socket }: IncomingMessage,
  names: readonly string[] = [],
): boolean {
  const port = socket.localPort
  const hosts = ['localhost', '127.0.0.1', '[::1]', ...names].map((name) => `${name}:${port}`)
  // Node joins or drops repeated headers; a browser repeats none.
  if (countOf(rawHeaders, 'host') !== 1 || countOf(rawHeaders, 'origin') > 1) return false
  if (!hosts.includes((headers.host ?? '').toLowerCase())) return false
  if (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`)) return false
  const isFromElsewhere = !['same-origin', 'none'].includes(headers['sec-fetch-site'] ?? 'none')
  const isLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  return !isFromElsewhere || isLink
}

function countOf(rawHeaders: readonly string[], name: string): number {
  return rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length
}
