import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** Everything that axe knows, with what it leaves out unless asked: contrast of 7:1, and the size of targets. */
export const allRules: RunOptions = {
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}

/** Brings axe into a page: through the debugger, so that the page's own policy stays in force. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(source)
}

/** The barriers that axe finds in a page that it was brought to; a line each. */
export async function barriersOf(page: Page, options: RunOptions = allRules): Promise<readonly string[]> {
  return page.evaluate(async (chosen) => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
    const { violations } = await axe.run(chosen)
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`)
  }, options)
}
