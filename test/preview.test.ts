import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HostError } from '../src/host/host-error.ts'
import { type Served, servePreview } from '../src/host/preview.ts'
import { ask, temporaryFolder, waysOut } from './support/host.ts'

const files: Readonly<Record<string, string>> = {
  'site/index.html': 'chooser',
  'site/404.html': 'missing',
  'site/de/index.html': 'Start',
  'site/de/wohnen/index.html': 'Wohnen',
  'site/de/404.html': 'fehlt',
  'site/style.abc.css': 'body {}',
  'site/pagefind/de_1.pf_index': 'bytes',
  'site/.env': 'SECRET',
  'site/.well-known/security.txt': 'contact',
  'site/سكن/index.html': 'sakan',
  'secret.txt': 'SECRET',
  'site-leak/secret.txt': 'SECRET',
}

let folder: ReturnType<typeof temporaryFolder>
let served: Served

beforeEach(async () => {
  folder = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder.path, path, '..'), { recursive: true })
    writeFileSync(join(folder.path, path), text)
  }
  symlinkSync(folder.path, join(folder.path, 'site/away'))
  symlinkSync('../secret.txt', join(folder.path, 'site/link.txt'))
  served = await servePreview({ folder: join(folder.path, 'site'), port: 0 })
})

afterEach(async () => {
  await served.close()
  folder.remove()
})

describe('a preview', () => {
  test('serves a folder by its index.html and leads there without the slash', async () => {
    expect(await ask(served.address, '/')).toMatchObject({ status: 200, body: 'chooser' })
    expect(await ask(served.address, '/de/wohnen/?x=1')).toMatchObject({ status: 200, body: 'Wohnen' })
    const redirect = await ask(served.address, '/de/wohnen?x=1')
    expect(redirect.status).toBe(302)
    expect(redirect.headers).toMatch(/^Location: \/de\/wohnen\/\?x=1$/m)
    expect(await ask(served.address, encodeURI('/سكن/'))).toMatchObject({ status: 200, body: 'sakan' })
    expect((await ask(served.address, encodeURI('/سكن'))).headers).toContain(`Location: ${encodeURI('/سكن')}/`)
  })

  test('answers what is missing with the nearest 404 page', async () => {
    expect(await ask(served.address, '/de/wohnen/x/')).toMatchObject({ status: 404, body: 'fehlt' })
    expect(await ask(served.address, '/de/x.png')).toMatchObject({ status: 404, body: 'fehlt' })
    expect(await ask(served.address, '/fr/x')).toMatchObject({ status: 404, body: 'missing' })
    expect((await ask(served.address, '/fr/x')).headers).toContain('Content-Type: text/html; charset=utf-8')
  })

  test('says what each file is, and that nothing else may be guessed or passed on', async () => {
    const headers = async (path: string) => (await ask(served.address, path)).headers
    expect(await headers('/style.abc.css')).toMatch(/^Content-Type: text\/css; charset=utf-8$/m)
    expect(await headers('/pagefind/de_1.pf_index')).toMatch(/^Content-Type: application\/octet-stream$/m)
    for (const path of ['/', '/fr/', '/de/wohnen', '/%zz']) {
      expect(await headers(path)).toMatch(/^X-Content-Type-Options: nosniff$/m)
      expect(await headers(path)).toMatch(/^Referrer-Policy: no-referrer$/m)
    }
  })

  test('knows a file again by its tag, and sends parts', async () => {
    const tag = /^ETag: (.*)$/m.exec((await ask(served.address, '/de/')).headers)?.[1]
    expect(await ask(served.address, '/de/', { headers: [`If-None-Match: ${tag}`] })).toMatchObject({
      status: 304,
      body: '',
    })
    expect(await ask(served.address, '/de/', { headers: ['Range: bytes=1-2'] })).toMatchObject({
      status: 206,
      body: 'ta',
    })
    for (const range of ['bytes=3-1', 'bytes=x-', 'bytes=-', 'bytes=0-1,2-3', 'bytes=99999999999999999999-']) {
      expect(await ask(served.address, '/de/', { headers: [`Range: ${range}`] })).toMatchObject({ status: 200 })
    }
  })

  test('answers HEAD without a body and nothing but GET and HEAD', async () => {
    expect(await ask(served.address, '/de/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
    expect(await ask(served.address, '/x/', { method: 'HEAD' })).toMatchObject({ status: 404, body: '' })
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(await ask(served.address, '/de/', { method })).toMatchObject({ status: 405 })
    }
  })

  test('shows what was built meanwhile', async () => {
    writeFileSync(join(folder.path, 'site/de/index.html'), 'A longer start page')
    expect(await ask(served.address, '/de/')).toMatchObject({ body: 'A longer start page' })
    rmSync(join(folder.path, 'site/de/wohnen'), { recursive: true })
    expect(await ask(served.address, '/de/wohnen/')).toMatchObject({ status: 404 })
  })

  test('serves no names with a dot in front, save .well-known', async () => {
    expect(await ask(served.address, '/.env')).toMatchObject({
      status: 404,
      body: 'There is nothing at this address.\n',
    })
    expect(await ask(served.address, '/.well-known/security.txt')).toMatchObject({ status: 200, body: 'contact' })
  })
})

test('a site may lie below a base path', async () => {
  const below = await servePreview({ folder: join(folder.path, 'site'), basePath: '/info/', port: 0 })
  expect(below.address).toMatch(/^http:\/\/localhost:\d+\/info\/$/)
  expect(await ask(below.address, '/info/de/')).toMatchObject({ status: 200, body: 'Start' })
  for (const path of ['/', '/info']) expect((await ask(below.address, path)).headers).toContain('Location: /info/')
  expect((await ask(below.address, '/info/de')).headers).toContain('Location: /info/de/')
  expect(await ask(below.address, '/de/')).toMatchObject({ status: 404 })
  expect(await ask(below.address, '/info/fr/')).toMatchObject({ status: 404, body: 'missing' })
  await below.close()
})

test('no way of writing an address leads out of the folder', { timeout: 30_000 }, async () => {
  const ways = [...waysOut('secret.txt'), ...waysOut('site-leak/secret.txt')]
  expect(ways.length).toBeGreaterThan(400)
  for (const way of ways) {
    const { status, body } = await ask(served.address, Buffer.from(way).toString('latin1'))
    expect([302, 400, 403, 404], way).toContain(status)
    expect(body, way).not.toMatch(/SECRET|root:/)
  }
  expect(await ask(served.address, '/')).toMatchObject({ status: 200 })
})

test('a port that is taken gives way to the next, on both addresses of this machine', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as { port: number }
  const next = await servePreview({ folder: folder.path, port })
  expect(Number(new URL(next.address).port)).toBeGreaterThan(port)
  await next.close()
  await new Promise((resolve) => other.close(resolve))
})

test('a folder that is not there is said so in one sentence', async () => {
  const error: unknown = await servePreview({ folder: join(folder.path, 'none') }).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(HostError)
  expect(error).toMatchObject({ code: 'ENOENT', message: expect.stringContaining('Run "integreat build" first') })
})
