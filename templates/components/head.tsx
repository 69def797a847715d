import type { ComponentChildren } from 'preact'
import type { Shell } from '../../src/values/view.ts'

// `wasm-unsafe-eval` is for the search alone. Hosts that send headers say the same there.
const contentSecurityPolicy = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/** The head of every page; `children` is what one type of page needs beside it. */
export function Head({ shell, children }: { shell: Shell; children?: ComponentChildren }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{shell.documentTitle}</title>
      {shell.description && <meta name="description" content={shell.description} />}
      {shell.noindex && <meta name="robots" content="noindex" />}
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#0b3f49" />
      <link rel="stylesheet" href={shell.assets.style} />
      <link rel="icon" href={faviconBeside(shell.assets.style)} type="image/svg+xml" />
      {shell.canonical && <link rel="canonical" href={shell.canonical} />}
      {shell.alternates.map(({ hreflang, href }) => (
        <link rel="alternate" hreflang={hreflang} href={href} />
      ))}
      {children}
    </head>
  )
}

/** The favicon lies beside the style sheet, under a name without a hash. */
function faviconBeside(style: string): string {
  return `${style.slice(0, style.lastIndexOf('/') + 1)}favicon.svg`
}
