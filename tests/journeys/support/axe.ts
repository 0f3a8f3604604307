import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from '../../support/project-root'

const SOURCE = readFileSync(createRequire(path.join(projectRoot(), 'package.json')).resolve('axe-core/axe.min.js'), 'utf8')

/** The part of axe-core that runs in the page. */
interface Axe {
  run(context: Element, options: object): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>
}

/** Rules of WCAG 2.2 A and AA, and axe's own of good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe-core finds on the page on top: rule and element, once each. */
export async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: SOURCE })
  const found = await page.evaluate(async (tags) => {
    const pages = Array.from(document.querySelectorAll<HTMLElement>('.page')).filter((one) => one.offsetParent !== null)
    const top = pages[pages.length - 1]!
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(top, { runOnly: tags, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
  }, TAGS)
  return [...new Set(found)]
}
