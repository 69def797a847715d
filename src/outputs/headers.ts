import { caching, hashedPath, securityHeaders } from '../values/headers.ts'
import type { NetworkOutput } from '../values/output.ts'
import { networkStyleOf } from '../values/theme.ts'

/**
 * The headers that a host should send, in the forms that hosts read: `_headers` for Netlify, Cloudflare Pages and others,
 * `.htaccess` for Apache, and to be included by hand, in a folder that no server shows as a page, nginx and Caddy.
 */
export const headers: NetworkOutput = {
  name: 'headers',
  create: (network, _, { assets }) => {
    const files = [...assets.files, ...[networkStyleOf(network, assets)].flatMap((style) => style ?? [])]
    const shared = files.map(({ path }) => path).filter((path) => new RegExp(hashedPath).test(`/${path}`))
    return [
      { path: '_headers', content: netlify(network.basePath, shared) },
      { path: '.htaccess', content: apache },
      { path: '.headers/nginx.conf', content: nginx },
      { path: '.headers/Caddyfile', content: caddy },
    ]
  },
}

// What is missing must not be missing for ever: no form says "for ever" of an answer that is an error.
const security = Object.entries(securityHeaders)

/**
 * Hosts that read this file join what several rules say of one header, so no rule may speak of `Cache-Control` for all
 * files: for those that no rule names they send `public, max-age=0, must-revalidate` by themselves, which means the same
 * as `no-cache`.
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
function netlify(base: string, shared: readonly string[]): string {
  const rule = (path: string, lines: ReadonlyArray<readonly [string, string]>) =>
    `${base}${path}\n${lines.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`
  const keep = [['Cache-Control', caching.hashed]] as const
  const ask = [['Cache-Control', caching.other]] as const
  const rules = [
    rule('*', security),
    ...shared.map((path) => rule(path, keep)),
    ...['media/*', ':site/media/*', ':site/assets/*'].map((path) => rule(path, keep)),
    ...['sw.js', ':site/sw.js'].map((path) => rule(path, ask)),
  ]
  return rules.join('\n')
}

const apache = `<IfModule mod_headers.c>
${security.map(([name, value]) => `  Header always set ${name} "${value}"\n`).join('')}  Header set Cache-Control "${caching.other}"
  Header set Cache-Control "${caching.hashed}" "expr=%{REQUEST_URI} =~ m#${hashedPath}#"
</IfModule>
<IfModule mod_mime.c>
  AddType application/manifest+json .webmanifest
  AddType image/avif .avif
  AddType image/webp .webp
</IfModule>
`

const nginx = `# In the server block: include /path/to/site/.headers/nginx.conf;
# A location with an add_header of its own loses all of these: include the file there again.
set $integreat_caching "${caching.other}";
if ($uri ~ "${hashedPath}") {
  set $integreat_caching "${caching.hashed}";
}
${security.map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('')}add_header Cache-Control $integreat_caching;
`

const caddy = `# In the site block: import /path/to/site/.headers/Caddyfile
header {
${security.map(([name, value]) => `  ${name} "${value}"\n`).join('')}}
@integreat_hashed {
  path_regexp ${hashedPath}
  file
}
@integreat_other not path_regexp ${hashedPath}
header @integreat_hashed Cache-Control "${caching.hashed}"
header @integreat_other Cache-Control "${caching.other}"
`
