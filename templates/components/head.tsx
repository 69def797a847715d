import type { ComponentChildren } from 'preact'
import { pagePolicy } from '../../src/values/headers.ts'
import type { Shell } from '../../src/values/view.ts'
import { PageScript } from './page-script.tsx'
import { StructuredData } from './structured-data.tsx'

interface HeadProps {
  readonly shell: Shell
  /** Whether the page runs the search. */
  readonly searches?: boolean
  /** What one type of page needs beside the rest. */
  readonly children?: ComponentChildren
}

/** The head of every page. */
export function Head({ shell, searches = false, children }: HeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={pagePolicy({ wasm: searches })} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{shell.documentTitle}</title>
      {shell.description && <meta name="description" content={shell.description} />}
      {shell.noindex && <meta name="robots" content="noindex" />}
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={shell.theme?.colour ?? '#0b3f49'} />
      <OpenGraph shell={shell} />
      <link rel="stylesheet" href={shell.assets.style} />
      {/* Neither deferred nor a module: what the reader has chosen must be there before the first of the page is. */}
      <script src={shell.assets.early} />
      <Icons shell={shell} />
      {shell.canonical && <link rel="canonical" href={shell.canonical} />}
      {shell.alternates.map(({ hreflang, href }) => (
        <link rel="alternate" hreflang={hreflang} href={href} />
      ))}
      <StructuredData shell={shell} />
      <PageScript shell={shell} />
      {children}
    </head>
  )
}

/** What chats and networks show of a link (https://ogp.me). Pages that nobody is to find have none. */
function OpenGraph({ shell }: { shell: Shell }) {
  if (shell.noindex || !shell.canonical) return null
  return (
    <>
      <meta property="og:title" content={shell.documentTitle} />
      {shell.description && <meta property="og:description" content={shell.description} />}
      <meta property="og:type" content="website" />
      <meta property="og:url" content={shell.canonical} />
      <meta property="og:site_name" content={shell.site.name} />
      <meta property="og:locale" content={shell.language.tag.replaceAll('-', '_')} />
    </>
  )
}

/**
 * What tabs show of a site, and home screens that read no web app manifest. For tabs it is the logo that the page shows
 * anyway: a smaller one would be one request more.
 */
function Icons({ shell: { theme, icons = [], assets } }: { shell: Shell }) {
  return (
    <>
      {theme?.logo ? (
        <link rel="icon" href={theme.logo.href} />
      ) : (
        <link rel="icon" href={faviconBeside(assets.search)} type="image/svg+xml" />
      )}
      {icons[0] && <link rel="apple-touch-icon" href={icons[0].href} />}
    </>
  )
}

/** The favicon lies beside the scripts, under a name without a hash. */
function faviconBeside(script: string): string {
  return `${script.slice(0, script.lastIndexOf('/') + 1)}favicon.svg`
}
