import type { Shell } from '../../src/values/view.ts'

/**
 * What search engines read beside the page (https://schema.org, as JSON-LD): the page and its language, the way to it,
 * and who publishes it. A block of data, which no browser runs and no content security policy stops.
 */
export function StructuredData({ shell }: { shell: Shell }) {
  const { canonical, publisher } = shell
  if (shell.noindex || !canonical || !publisher) return null
  const absolute = (href: string) => new URL(href, canonical).href
  const graph = [
    {
      '@type': 'WebPage',
      url: canonical,
      name: shell.documentTitle,
      inLanguage: shell.language.tag,
      publisher: {
        '@type': 'GovernmentOrganization',
        name: publisher.name,
        url: absolute(shell.site.href),
        ...(publisher.email && { email: publisher.email }),
        ...(publisher.phone && { telephone: publisher.phone }),
      },
    },
    ...(shell.breadcrumbs.length > 0 ? [breadcrumbs(shell, absolute)] : []),
  ]
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })
  // `<` cannot end the block early when it is written as JSON may.
  const safe = json.replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: safe }} />
}

function breadcrumbs({ site, breadcrumbs: trail }: Shell, absolute: (href: string) => string) {
  const links = [{ title: site.name, href: site.href }, ...trail]
  const itemListElement = links.map(({ title, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: absolute(href),
  }))
  return { '@type': 'BreadcrumbList', itemListElement }
}
