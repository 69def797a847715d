// The same pages in the same simple layout: menu, languages, way, text, pages below.
import { relative } from 'node:path'

const codes = ['de', 'en', 'ar', 'uk', 'tr', 'fa', 'ru', 'fr', 'ro', 'es']

export default function configure(config) {
  config.setUseGitIgnore(false)
  config.addGlobalData('layout', 'page.11ty.mjs')
  // Where each page stands is found once, not once for each page.
  config.addCollection('places', (collections) => {
    const places = new Map(
      collections.getAll().map(({ url, data }) => [url, { url, title: data.title, order: data.order, children: [] }]),
    )
    for (const [url, place] of places) {
      place.parent = places.get(url.replace(/[^/]+\/$/, ''))
      place.parent?.children.push(place)
      const [, municipality, code, ...rest] = url.split('/')
      place.code = code
      place.home = places.get(`/${municipality}/${code}/`)
      place.languages = codes.map((other) => places.get(['', municipality, other, ...rest].join('/'))).filter(Boolean)
    }
    for (const place of places.values()) place.children.sort((one, other) => one.order - other.order)
    return places
  })
  return {
    dir: { includes: relative('../content', 'layouts') },
    markdownTemplateEngine: false,
    templateFormats: ['md'],
  }
}
