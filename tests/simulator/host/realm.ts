import { hideGlobals } from '../../support/logic-globals'
import { makeOld, makePromisesLate } from '../../support/old-phone'
import { PACKAGES, type Vendor } from '../compile/program'
import type { Timers } from './timers'

/**
 * - `usual`: a phone of today
 * - `old`: without what the language got after the oldest phones served
 * - `late-promises`: promises wait for a turn of their own (iOS up to 15)
 */
export type PhoneKind = 'usual' | 'old' | 'late-promises'

export interface Realm {
  window: Window & typeof globalThis
  /** Runs a script of the app. */
  fetch: (source: string) => Promise<void>
}

/** Hosts refuse to make code out of text; `eval` is hidden like a browser's globals. */
function refuseCode(realm: Window & typeof globalThis): void {
  const { prototype } = realm.Function
  const refused = () => {
    throw new realm.EvalError('code generation from strings disallowed for this context')
  }
  // `typeof Function` and `instanceof Function` go on working.
  const value = Object.assign(
    function () {
      refused()
    },
    { prototype },
  )
  Object.defineProperty(prototype, 'constructor', { value })
  Object.defineProperty(realm, 'Function', { value })
}

/**
 * Where the logic runs: a realm of its own, as with the vendors, so that what a logic layer lacks can be taken away
 * without taking it from the host and from whoever drives the browser.
 * @param kind see `PhoneKind`
 * @param lacks is told each hidden global that the app reaches for
 */
export function createRealm(
  vendor: Vendor,
  kind: PhoneKind,
  timers: Timers,
  lacks: (name: string) => void,
  fail: (error: unknown) => void,
): Realm {
  const frame = Object.assign(document.createElement('iframe'), { hidden: true })
  document.documentElement.append(frame)
  const realm = frame.contentWindow as (Window & typeof globalThis) | null
  if (!realm) throw new Error('no realm for the logic')
  const { document: page } = realm
  realm.addEventListener('error', (event) => fail(event.error ?? event.message))
  realm.addEventListener('unhandledrejection', (event) => fail(event.reason))
  // One clock for both sides, whoever moves it.
  Object.assign(realm, { Date, __packages: window.__packages })
  if (kind === 'old') makeOld(realm)
  if (kind === 'late-promises') makePromisesLate(realm, (work) => timers.setTimeout(work))
  hideGlobals(realm, vendor, lacks, (line) => line.includes(PACKAGES), ['globalThis'])
  refuseCode(realm)
  return {
    window: realm,
    fetch: (source) =>
      new Promise((resolve, reject) => {
        const script = Object.assign(page.createElement('script'), { src: source })
        script.onload = () => resolve()
        script.onerror = () => reject(new Error(`loadSubpackage:fail ${source}`))
        page.head.append(script)
      }),
  }
}
