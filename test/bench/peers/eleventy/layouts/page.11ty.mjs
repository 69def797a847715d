const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeText = (text) => String(text).replace(/[&<>"]/g, (sign) => entities[sign])
const item = ({ url, title }) => `<li><a href="${url}">${escapeText(title)}</a></li>`
const list = (places) => `<ul>${places.map(item).join('')}</ul>`

export default class PageLayout {
  render({ title, content, page, collections }) {
    const place = collections.places.get(page.url)
    const way = []
    for (let parent = place.parent; parent; parent = parent.parent) way.unshift(parent)
    return `<!doctype html>
<html lang="${place.code}"${['ar', 'fa'].includes(place.code) ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeText(title)} – ${page.url.split('/')[1]}</title>
</head>
<body>
<nav>${list(place.home.children)}</nav>
<nav>${list(place.languages)}</nav>
<nav>${list(way)}</nav>
<main data-pagefind-body>
<h1>${escapeText(title)}</h1>
${content}
${place.children.length > 0 ? list(place.children) : ''}
</main>
</body>
</html>
`
  }
}
