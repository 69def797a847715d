import { lookup } from 'node:dns'
import { request } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { HostError } from './host-error.ts'

/** What a fetch may cost and reach. */
export interface FetchLimits {
  /** Hosts that may be asked; `example.org` also allows `cms.example.org`. */
  readonly hosts: readonly string[]
  /** Most bytes of an answer. */
  readonly bytes: number
}

const patience = 30_000
const mostRedirects = 3

/**
 * Fetches over https from named hosts only. The address that a name leads to is checked when the connection is made,
 * so that no name, redirect or second DNS answer reaches a private network (server-side request forgery).
 */
export async function fetchBytes(address: string, limits: FetchLimits, redirects = 0): Promise<Uint8Array> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol !== 'https:') throw refusal(address, 'only addresses that start with https:// are fetched')
  if (url.username || url.password) throw refusal(address, 'addresses with a name or password are not fetched')
  if (!limits.hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))) {
    throw refusal(address, `the host ${url.hostname} is not one of: ${limits.hosts.join(', ')}`)
  }
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) && isPrivate(url.hostname))
    throw refusal(address, 'it lies in a private network')
  const answer = await get(url, limits.bytes)
  if (typeof answer !== 'string') return answer
  if (redirects >= mostRedirects) throw refusal(address, 'it redirects too often')
  return fetchBytes(new URL(answer, url).href, limits, redirects + 1)
}

/** One request: the body, or the address that it redirects to. */
function get(url: URL, mostBytes: number): Promise<Uint8Array | string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(refusal(url.href, why))
    const options = { lookup: publicLookup, timeout: patience, headers: { 'user-agent': 'integreat-import' } }
    const outgoing = request(url, options, (response) => {
      const { statusCode = 0, headers } = response
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        response.resume()
        return resolve(headers.location)
      }
      if (statusCode !== 200) {
        response.resume()
        return fail(`the server answers ${statusCode}`)
      }
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        if (size > mostBytes) outgoing.destroy(refusal(url.href, `it is larger than ${mostBytes} bytes`))
        else parts.push(part)
      })
      response.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
      response.on('error', reject)
    })
    outgoing.on('timeout', () => outgoing.destroy(refusal(url.href, 'the server does not answer')))
    outgoing.on('error', (error) => (error instanceof HostError ? reject(error) : fail(error.message)))
    outgoing.end()
  })
}

/** Name resolution that refuses private addresses. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    const isBad = !first || addresses.some(({ address }) => isPrivate(address))
    if (error || isBad) callback(error ?? new Error(`${hostname} lies in a private network`), '', 0)
    else if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

/** Addresses that are not on the public internet (RFC 6890). */
const privateAddresses = new BlockList()
for (const [network, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ] as const),
]) {
  privateAddresses.addSubnet(network, bits, 'ipv4')
}
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  privateAddresses.addSubnet(network, bits, 'ipv6')
}

function isPrivate(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1] ?? plain
  if (/^::ffff:/i.test(plain) && mapped === plain) return true
  return privateAddresses.check(mapped, isIP(mapped) === 6 ? 'ipv6' : 'ipv4')
}

function refusal(address: string, why: string): HostError {
  return new HostError({
    code: 'FETCH',
    path: address,
    what: 'fetch',
    sentence: `"${address}" could not be fetched: ${why}.`,
  })
}
