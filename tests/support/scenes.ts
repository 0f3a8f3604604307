import type { Page } from 'playwright-core'

/** Storage of a new phone after a scenario was loaded. */
interface Scene {
  /** Time that the phone's clock had run, ms: it is set on restoring, so that no stored time is in the future. */
  elapsed: number
  items: readonly [string, string][]
}

/** Scenes of this test file, by phone and scenario. */
const scenes = new Map<string, Scene>()
const EMPTY = { contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' }

/** Whether no page was opened in this tab yet. */
export const isNew = (page: Page): boolean => page.url() === 'about:blank'

/** Saves the phone's storage as a scene. @param began time of the phone's clock at its start, ms */
export async function keepScene(page: Page, name: string, began: number): Promise<void> {
  const { now, items } = await page.evaluate(() => ({ now: Date.now(), items: Object.entries(localStorage) as [string, string][] }))
  scenes.set(name, { elapsed: now - began, items })
}

/**
 * Restores a scene on a new phone.
 * @param url address of the program, whose storage is filled
 * @returns false when there is no such scene
 */
export async function restoreScene(page: Page, name: string, url: string, began: number): Promise<boolean> {
  const scene = scenes.get(name)
  if (!scene) return false
  const empty = new URL('empty', url).href
  await page.route(empty, (route) => route.fulfill(EMPTY))
  await page.goto(empty)
  await page.evaluate((items) => items.forEach(([key, value]) => localStorage.setItem(key, value)), scene.items)
  await page.clock.setSystemTime(began + scene.elapsed)
  return true
}
