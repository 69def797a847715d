import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDevServer, type DevServer } from '../src/host/dev-server.ts'
import { files, policy, site } from './support/dev-site.ts'
import { ask, waysOut } from './support/host.ts'

let server: DevServer

beforeEach(async () => {
  server = await createDevServer({ port: 0, basePath: '/' })
})

afterEach(() => server.close())

describe('the development server', () => {
  test('says that the site is being built until it is', async () => {
    const answer = await ask(server.address, '/de/')
    expect(answer).toMatchObject({ status: 503, body: expect.stringContaining('The site is being built.') })
    expect(answer.body).toContain('/__integreat/client.js')
  })

  test('serves what was published, with its script in every page and nowhere else', async () => {
    server.publish(site(files))
    const { status, headers, body } = await ask(server.address, '/de/')
    expect(status).toBe(200)
    expect(body).toMatch(
      /<h1>Start<\/h1><script type="module" src="\/__integreat\/client\.js\?build=[\w-]+&tag=\w+&frame=\w+"><\/script><\/body><\/html>$/,
    )
    expect(body).toContain(policy)
    expect(headers).toMatch(/^Cache-Control: no-store$/m)
    expect(await ask(server.address, '/assets/style.css')).toMatchObject({ body: 'body { color: red }' })
    expect(await ask(server.address, '/de/x/')).toMatchObject({ status: 404, body: expect.stringContaining('fehlt') })
    const nothing = await ask(server.address, '/')
    expect(nothing).toMatchObject({ status: 404, body: expect.stringContaining('There is nothing at this address.') })
    expect(nothing.body).toContain('/__integreat/client.js')
    expect((await ask(server.address, '/de')).headers).toContain('Location: /de/')
  })

  test('keeps what was published although the Map goes on changing', async () => {
    const published = site(files)
    server.publish(published)
    published.delete('de/index.html')
    expect(await ask(server.address, '/de/')).toMatchObject({ status: 200 })
  })

  test('takes a site without changes for the same, so that no page is loaded again', async () => {
    const published = site(files)
    const build = async () => /build=([\w-]+)/.exec((await ask(server.address, '/de/')).body)?.[1]
    server.publish(published)
    const first = await build()
    server.publish(new Map(published))
    expect(await build()).toBe(first)
    server.publish(site(files))
    expect(await build()).not.toBe(first)
  })

  test('adds no permission for other origins', async () => {
    server.publish(site(files))
    const { host } = new URL(server.address)
    for (const path of ['/de/', '/__integreat/client.js', '/assets/style.css', '/nothing']) {
      const { headers } = await ask(server.address, path, { headers: [`Origin: http://${host}`] })
      expect(headers).not.toMatch(/access-control/i)
      expect(headers).toMatch(/^Cross-Origin-Resource-Policy: same-origin$/m)
      expect(headers).toMatch(/^X-Content-Type-Options: nosniff$/m)
      expect(headers).toMatch(/^X-Frame-Options: DENY$/m)
    }
  })
})

test('no way of writing an address leads to anything that was not published', { timeout: 30_000 }, async () => {
  server.publish(site(files))
  for (const way of waysOut('secret.txt')) {
    const { status, body } = await ask(server.address, Buffer.from(way).toString('latin1'))
    expect([400, 403, 404], way).toContain(status)
    expect(body, way).not.toMatch(/root:/)
  }
  expect(await ask(server.address, '/de/')).toMatchObject({ status: 200 })
})

test('forty hostile requests are refused, and the server lives', async () => {
  server.publish(site(files))
  const { port } = new URL(server.address)
  const hosts = [
    'evil.example',
    `evil.example:${port}`,
    'localhost',
    '127.0.0.1',
    'localhost:1',
    `localhost.evil.example:${port}`,
    `127.0.0.1.nip.io:${port}`,
    `0.0.0.0:${port}`,
    `[::]:${port}`,
    `localhost:${port}.evil.example`,
    `localhost:${port}@evil.example`,
    `evil.example#localhost:${port}`,
    `localhost :${port}`,
    `localhost:0${port}`,
    '',
    '\u00a0',
    `2130706433:${port}`,
    `0x7f.1:${port}`,
  ]
  const origins = [
    'null',
    'http://evil.example',
    `https://localhost:${port}`,
    `http://localhost`,
    `http://localhost:1`,
    `http://localhost:${port}/`,
    `http://localhost:${port}.evil.example`,
    `http://evil.example:${port}`,
    `http://127.0.0.1.nip.io:${port}`,
    'file://',
    'chrome-extension://abc',
    '',
    `HTTP://LOCALHOST:${port}`,
    `http://localhost:${port} http://evil.example`,
  ]
  const local = `Host: localhost:${port}`
  const requests = [
    ...hosts.map((host) => [`Host: ${host}`]),
    ...origins.map((origin) => [local, `Origin: ${origin}`]),
    [local, 'Host: evil.example'],
    ['Host: evil.example', local],
    [local, 'Origin: http://evil.example', `Origin: http://localhost:${port}`],
    [local, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: script'],
    [local, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe'],
    [local, 'Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: cors', 'Sec-Fetch-Dest: empty'],
    [local, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: websocket', 'Upgrade: websocket', 'Sec-WebSocket-Key: x'],
    [local, 'Sec-Fetch-Site: nonsense'],
  ]
  expect(requests.length).toBeGreaterThanOrEqual(40)
  for (const headers of requests) {
    for (const path of ['/de/', '/__integreat/events', '/__integreat/client.js', '/__integreat/page?path=/de/']) {
      const answer = await ask(server.address, path, { headers })
      // Node itself refuses a request with two hosts.
      expect([400, 403], headers.join(', ')).toContain(answer.status)
      expect(answer.body).not.toContain('Start')
      expect(answer.body).not.toContain('build')
    }
  }
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`]) {
    expect(await ask(server.address, '/de/', { headers: [`Host: ${host}`] })).toMatchObject({ status: 200 })
  }
  const link = [local, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document']
  expect(await ask(server.address, '/de/', { headers: link })).toMatchObject({ status: 200 })
})
