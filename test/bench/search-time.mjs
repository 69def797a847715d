// How long somebody with an old phone and little data waits for an answer, and what it weighs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { median } from './measure.mjs'

/** Slow 3G as browsers' tools have it: 400 kbit/s each way, 400 ms there and back; and a processor four times slower. */
const network = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const slowdown = 4
const keyPause = 120

/** Puts a compressed twin beside each text of a site, as static hosts send it. */
export function compressSite(site) {
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:html|js|css|json|svg)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), options))
  }
}

/**
 * Types each query as people do, in a browser that has been nowhere before, and then another one.
 * @returns {Promise<string>} medians and the worst: milliseconds from Enter to the first result, KB of the search
 */
export async function timeSearches({ browser, address, queries }) {
  const first = []
  const further = []
  for (const [index, query] of queries.entries()) {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } })
    try {
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', network)
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
      let bytes = 0
      session.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength
      })
      await page.goto(address, { waitUntil: 'load' })
      for (const [list, words] of [
        [first, query],
        [further, queries[(index + 1) % queries.length]],
      ]) {
        bytes = 0
        const wait = await searchFor(page, words)
        list.push({ wait, bytes })
      }
    } finally {
      await context.close()
    }
  }
  return `first ${describe(first)}; further ${describe(further)}`
}

async function searchFor(page, words) {
  await page.evaluate(() => {
    for (const item of document.querySelectorAll('.results ol > li')) item.setAttribute('data-old', '')
  })
  await page.locator('input[type=search]').fill('')
  await page.locator('input[type=search]').pressSequentially(words, { delay: keyPause })
  const start = performance.now()
  await page.keyboard.press('Enter')
  const shown = page.locator('.results ol > li:not([data-old]), .help:not([hidden])').first()
  await shown.waitFor({ timeout: 30_000 }).catch(() => {
    throw new Error(`"${words}" found nothing in 30 seconds.`)
  })
  const wait = performance.now() - start
  await page.waitForTimeout(1500)
  return wait
}

function describe(list) {
  const waits = list.map(({ wait }) => wait)
  const sizes = list.map(({ bytes }) => bytes)
  const [middle, worst] = [median(waits), Math.max(...waits)].map((ms) => (ms / 1000).toFixed(1))
  const [size, largest] = [median(sizes), Math.max(...sizes)].map((count) => Math.round(count / 1000))
  return `${middle} s (worst ${worst} s), ${size} KB (most ${largest} KB)`
}
