import posix from 'node:path/posix'
import { sentence } from '../ground/sentence.ts'
import type { Body } from '../values/body.ts'
import { type Message, warningFinding } from '../values/message.ts'
import type { Rule } from '../values/rule.ts'
import type { Site } from '../values/site.ts'

/** Files in the municipality's own `media/` that no text shows. Layers keep theirs for others too. */
export const unusedMedia: Rule = {
  ids: ['asset-unused'],
  judge: (site) => {
    const used = new Set<string>()
    for (const { variants } of [...site.pages.values(), ...site.snippets.values()]) {
      for (const doc of variants.values()) collect(doc.body, posix.dirname(doc.file), doc.scope, site, used)
    }
    for (const organization of site.organizations.values()) {
      const logo = organization.source.meta['logo']
      if (typeof logo === 'string') used.add(posix.join(posix.dirname(organization.source.file), logo))
    }
    const logo = site.municipality.config.theme?.logo
    if (logo !== undefined) used.add([site.municipality.scope, logo].filter(Boolean).join('/'))
    const messages: Message[] = []
    for (const media of site.media.values()) {
      if (media.scope !== site.municipality.scope || used.has(media.file)) continue
      const finding = warningFinding('asset-unused', sentence`No page shows or links this file; it is not published.`, {
        note: sentence`Use it, or remove it.`,
      })
      messages.push({ ...finding, file: media.file, municipality: site.municipality.id })
    }
    return messages
  },
}

function collect(body: Body, folder: string, scope: string, site: Site, used: Set<string>): void {
  for (const part of body) {
    if (typeof part === 'string') continue
    if (part.type === 'link') collect(part.body, folder, scope, site, used)
    const path = part.type === 'link' ? part.href : part.type === 'image' ? part.src : undefined
    if (path === undefined || !path.includes('media/')) continue
    const file = posix.join(folder, safeDecode(path))
    used.add(file)
    const below = scope === '' ? file : file.slice(scope.length + 1)
    used.add([site.municipality.scope, below].filter(Boolean).join('/')) // a layer's text may show an own file of that name
  }
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
