/** The policy that pages of a site have. */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'"

/** A page of a site with that policy. */
export function page(body: string): string {
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>x</title></head><body>${body}</body></html>`
}

/** What a build publishes. */
export function site(files: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]))
}

/** A small site. */
export const files = {
  'de/index.html': page('<h1>Start</h1>'),
  'de/404.html': page('<h1>fehlt</h1>'),
  'assets/style.css': 'body { color: red }',
  'favicon.ico': '',
}
