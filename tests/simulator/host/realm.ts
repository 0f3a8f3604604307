import { hideGlobals } from '../../support/logic-globals'
import { makeOld, makePromisesLate } from '../../support/old-phone'
import { PACKAGES, type Vendor } from '../compile/program'
import type { Timers } from './timers'

/**
 * - `usual`: a current phone
 * - `old`: without language features newer than the oldest supported phones
 * - `late-promises`: promise callbacks run in separate tasks (iOS up to 15)
 */
export type PhoneKind = 'usual' | 'old' | 'late-promises'

export interface Realm {
  window: Window & typeof globalThis
  /** Runs a script of the app. */
  fetch: (source: string) => Promise<void>
}

/** Hosts reject code made from text; `eval` is hidden with a browser's other globals. */
function refuseCode(realm: Window & typeof globalThis): void {
  const { prototype } = realm.Function
  const refused = () => {
    throw new realm.EvalError('code generation from strings disallowed for this context')
  }
  // Keeps `typeof Function` and `instanceof Function` working.
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
 * Creates a separate realm for the logic, as the vendors do. Globals that a logic layer lacks can be hidden there
 * without hiding them from the host and from the browser's driver.
 * @param kind see `PhoneKind`
 * @param lacks is called with each hidden global that the app uses
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
  // Logic and view use one clock, also when a test sets it.
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
