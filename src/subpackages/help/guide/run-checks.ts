import { PRIMARY_CARD, type InputOf, type Meta, type Operation, type OperationName, type OutputOf, type Overview } from '@/contract'
import { accountOverview } from '@/contract/operations/account'
import { cardsList } from '@/contract/operations/cards'
import { locksGet } from '@/contract/operations/locks'
import { placesList } from '@/contract/operations/places'
import { securityLog } from '@/contract/operations/protection'
import { securityGet } from '@/contract/operations/security'
import { accountStatement } from '@/contract/operations/statement'
import { transactionsList } from '@/contract/operations/transactions'
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
import { toFailure } from '@/services/app-error'
import type { Runtime } from '@/services/runtime'

interface Read<Data> {
  data: Data
  meta: Meta
}
type Reader = <Name extends OperationName>(operation: Operation<Name>, input: InputOf<Name>) => Promise<Read<OutputOf<Name>>>

/** Newest entries of the security log that are checked. */
const RECENT = 20
const PRIMARY = { cardId: PRIMARY_CARD } as const

/** Reads from the backend, not from the cache: a check must not repeat what is on the screen. Each request is made once. */
export function createReader({ client }: Pick<Runtime, 'client'>): Reader {
  const asked = new Map<string, Promise<unknown>>()
  return <Name extends OperationName>(operation: Operation<Name>, input: InputOf<Name>) => {
    const key = JSON.stringify([operation.name, input])
    const reading = asked.get(key) ?? client.call(operation, input)
    asked.set(key, reading)
    // The key contains the operation's name, so the stored promise has its output type.
    return reading as Promise<Read<OutputOf<Name>>>
  }
}

const overviewOf = async (read: Reader): Promise<Overview> => (await read(accountOverview, PRIMARY)).data

/** What the checks read besides the backend's answers. */
type Phone = Pick<Runtime, 'clock' | 'lastLock' | 'platform'>

/** Entries of this month. */
function entries(read: Reader, { clock }: Phone, group: 'all' | 'credit') {
  const today = toDate(clock())
  return read(transactionsList, { ...PRIMARY, from: `${today.slice(0, 7)}-01`, to: today, group, limit: 50 })
}

async function readLock(read: Reader, { lastLock, platform }: Phone) {
  const lockId = lastLock.read()
  if (lockId === null) return null
  try {
    return (await read(locksGet, { lockId })).data
  } catch (thrown) {
    // DATA-404 means that the lock is over.
    if (toFailure(thrown, platform.now()).code !== 'DATA-404') throw thrown
    lastLock.forget()
    return null
  }
}

/** Collects the data of each check; the domain judges it. Rejects with the failure when the data could not be read. */
export const RUN: Readonly<Record<CheckId, (read: Reader, phone: Phone) => Promise<CheckResult>>> = {
  service: async (read) => {
    await read(placesList, {})
    return checkService()
  },
  freshness: async (read) => checkFreshness((await read(accountOverview, PRIMARY)).meta),
  contribution: async (read, phone) => {
    const overview = await overviewOf(read)
    return checkContribution(overview, (await entries(read, phone, 'credit')).data.items, toMonth(phone.clock()))
  },
  card: async (read) => checkCard(await overviewOf(read)),
  pending: async (read, phone) => {
    const overview = await overviewOf(read)
    return checkPending(overview, (await entries(read, phone, 'all')).data)
  },
  reconciliation: async (read) => checkReconciliation((await read(accountStatement, PRIMARY)).data),
  grant: async (read) => checkGrant(await overviewOf(read)),
  year: async (read, { clock }) => checkYear(await overviewOf(read), toMonth(clock())),
  bound: async (read) => checkBound((await read(cardsList, {})).data.cards.length),
  lock: async (read, phone) => checkLock(await readLock(read, phone)),
  password: async (read) => checkPassword((await read(securityGet, {})).data.passwords),
  failures: async (read) => checkFailures((await read(securityLog, { limit: RECENT })).data.items),
}
