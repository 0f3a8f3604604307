import type { InputOf, Meta, OperationName, OutputOf, Overview } from '@/contract'
import { toDate, toMonth } from '@/domain/beijing-time'
import {
  checkBound,
  checkCard,
  checkContribution,
  checkFailures,
  checkFreshness,
  checkGrant,
  checkLock,
  checkPassword,
  checkPending,
  checkReconciliation,
  checkService,
  checkYear,
  type CheckId,
  type CheckResult,
} from '@/domain/help-checks'
import { client, clock, failureOf, lastLock } from '@/runtime'

interface Read<Data> {
  data: Data
  meta: Meta
}
type Reader = <Name extends OperationName>(name: Name, input: InputOf<Name>) => Promise<Read<OutputOf<Name>>>

/** Newest entries of the log that are looked at. */
const RECENT = 20
const PRIMARY = { cardId: 'primary' } as const

/** Asks the backend itself, past every cache: a check that repeats what is on the screen would check nothing. Each thing once. */
export function createReader(): Reader {
  const asked = new Map<string, Promise<unknown>>()
  return <Name extends OperationName>(name: Name, input: InputOf<Name>) => {
    const key = JSON.stringify([name, input])
    const reading = asked.get(key) ?? client.call(name, input)
    asked.set(key, reading)
    // The key holds the name, so what was kept under it is that operation's answer.
    return reading as Promise<Read<OutputOf<Name>>>
  }
}

const overviewOf = async (read: Reader): Promise<Overview> => (await read('account.overview', PRIMARY)).data

/** Entries of this month. */
function entries(read: Reader, group: 'all' | 'credit') {
  const today = toDate(clock())
  return read('transactions.list', { ...PRIMARY, from: `${today.slice(0, 7)}-01`, to: today, group, limit: 50 })
}

async function readLock(read: Reader) {
  const lockId = lastLock.read()
  if (lockId === null) return null
  try {
    return (await read('locks.get', { lockId })).data
  } catch (thrown) {
    // A lock the backend no longer knows is over.
    if (failureOf(thrown).code !== 'DATA-404') throw thrown
    lastLock.forget()
    return null
  }
}

/** How each check gets its answers; what they mean is the domain's. Rejects with the failure when they could not be had. */
export const RUN: Readonly<Record<CheckId, (read: Reader) => Promise<CheckResult>>> = {
  service: async (read) => {
    await read('places.list', {})
    return checkService()
  },
  freshness: async (read) => checkFreshness((await read('account.overview', PRIMARY)).meta),
  contribution: async (read) => {
    const overview = await overviewOf(read)
    return checkContribution(overview, (await entries(read, 'credit')).data.items, toMonth(clock()))
  },
  card: async (read) => checkCard(await overviewOf(read)),
  pending: async (read) => {
    const overview = await overviewOf(read)
    return checkPending(overview, (await entries(read, 'all')).data)
  },
  reconciliation: async (read) => checkReconciliation((await read('account.statement', PRIMARY)).data),
  grant: async (read) => checkGrant(await overviewOf(read)),
  year: async (read) => checkYear(await overviewOf(read), toMonth(clock())),
  bound: async (read) => checkBound((await read('cards.list', {})).data.cards.length),
  lock: async (read) => checkLock(await readLock(read)),
  password: async (read) => checkPassword((await read('security.get', {})).data.passwords),
  failures: async (read) => checkFailures((await read('security.log', { limit: RECENT })).data.items),
}
