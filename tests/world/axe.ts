import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
type Found = { id: string; impact: string | null; nodes: { target: unknown[] }[] }

/** What axe finds against WCAG 2.2 AA and good practice on the page, once it stands still: nothing. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await page.evaluate(SOURCE)
  await expect.poll(() => page.evaluate(async (rules) => {
    // safe: the source above has just put it there
    const { axe } = globalThis as unknown as { axe: { run: (context: Document, options: object) => Promise<{ violations: Found[] }> } }
    const { violations } = await axe.run(document, { runOnly: rules })
    return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(', ')}`)
  }, RULES), { message: where }).toEqual([])
}
