/** Headers that a host sends with a file, by name, in the order in which they are written. */
export type Headers = Readonly<Record<string, string>>

const contentSecurityPolicy = {
  'default-src': "'none'",
  'img-src': "'self'",
  'style-src': "'self'",
  'script-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
}

/**
 * The Content-Security-Policy that a page itself names. A browser obeys it and the host's together, so that what the
 * host allows for the sake of the search is forbidden again on every page that does not search.
 * @param wasm whether the page runs the search, whose index is read by WebAssembly
 */
export function pagePolicy({ wasm }: { readonly wasm: boolean }): string {
  return write(wasm ? withSearch : contentSecurityPolicy)
}

const withSearch = { ...contentSecurityPolicy, 'script-src': "'self' 'wasm-unsafe-eval'" }

// `frame-ancestors` means something in a header only.
const hostPolicy = write({ ...withSearch, 'frame-ancestors': "'none'" })

function write(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map((entry) => entry.join(' '))
    .join('; ')
}

/** What a host sends with every file. Location is for the municipality chooser, which asks first. */
export const securityHeaders: Headers = {
  'Content-Security-Policy': hostPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(self), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** How long a file may be kept: one whose name holds a hash for ever, every other one is asked for again. */
export const caching = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const

/** Paths, as a regular expression that nginx, Apache and Caddy read alike, of files whose name changes with their content. */
export const hashedPath = '/(assets|media)/[^/]*[.][0-9a-f]{8}[^/]*$'

const hashed = new RegExp(hashedPath)

/**
 * All headers of a file.
 * @param path below the output folder, without a slash in front
 */
export function headersOf(path: string): Headers {
  return { ...securityHeaders, 'Cache-Control': hashed.test(`/${path}`) ? caching.hashed : caching.other }
}
