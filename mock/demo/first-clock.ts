import { sandboxOf } from '../call'
import type { Sandbox } from '../storage/documents'
import type { Store } from '../storage/transaction'
import { THIS_PHONE } from './identity'

/**
 * Sets the clock of a phone on which nothing has happened yet; it runs on from there, so that a second day is a day later. What has been
 * used before keeps its clock.
 * @returns the settings as they are then
 */
export const standAt = (store: Store, clock: NonNullable<Sandbox['clock']>): Promise<Sandbox> =>
  store.transaction(async (tx) => {
    const used = (await tx.sandbox.get('')) ?? (await tx.demo.get('')) ?? (await tx.login.get(THIS_PHONE))
    const sandbox = await sandboxOf(tx)
    if (used === null) sandbox.clock = clock
    return sandbox
  })

/** The same store, whose units of work begin after `first`: operators' actions on a first start find the clock set. */
export function afterwards(store: Store, first: Promise<unknown> | null): Store {
  if (first === null) return store
  return {
    ...store,
    transaction: (work) => first.then(() => store.transaction(work)),
    look: (work) => first.then(() => store.look(work)),
    replace: (work) => first.then(() => store.replace(work)),
  }
}
