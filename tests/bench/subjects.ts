import type { AlertRule } from '@/contract'
import { operations } from '@/contract/operations'
import { toIso, toMs } from '@/domain/beijing-time'
import { takeEvent } from '@/domain/alert-rules'
import { NEW_ALERT_STATE, type AlertEvent, type AlertRules } from '@/domain/alert-state'
import { createMockBackend, memoryDriver } from '@mock'
import { createLedger, NO_CHANGES } from '../../mock/ledger/ledger'
import type { LedgerEntry } from '../../mock/ledger/types'
import { recordOf } from '../../mock/personas'
import type { InsuranceRecord } from '../../mock/personas/types'

const RECORD = 'flexible-hz'
const HABITS = { pharmacy: 900, outpatient: 700, chronic: 300, mutualAid: 0, inpatient: 60, member: null }
const HISTORY_BEGINS = 2024

const yearsOn = (years: number): number => toMs(`${HISTORY_BEGINS + years}-01-15T00:00:00+08:00`)

/** A person with much to bill; the id only makes the seed another one. */
const patient = (id: string): InsuranceRecord => ({
  ...recordOf(RECORD),
  recordId: id,
  scripted: null,
  script: [],
  habits: HABITS,
  insuredSince: `${HISTORY_BEGINS}-01-01`,
})

/** Generates and settles a history from nothing. @returns its entries */
export const history = (years: number, id = 'somebody'): readonly LedgerEntry[] =>
  createLedger('bench').entries(patient(id), NO_CHANGES, yearsOn(years))

/** As many plain objects as a history has entries, with a running sum: the least any ledger could do. */
export function plainHistory(entries: number): object[] {
  let balance = 0
  return Array.from({ length: entries }, (_, index) => {
    balance += index % 7 === 0 ? 24_800 : -1_300
    return { id: `entry-${index}`, at: index * 86_400_000, amount: balance > 0 ? -1_300 : 24_800, balance }
  })
}

const RULES: AlertRule[] = [
  { kind: 'low-balance', enabled: true, threshold: 50_000 },
  { kind: 'spending', enabled: true, minimum: 10_000 },
  { kind: 'credit', enabled: true },
  { kind: 'pooled-quota', enabled: true, percent: 80 },
]
const ALERTS: AlertRules = { rules: RULES, quietHours: { enabled: true, from: '22:00', to: '07:30' }, dailyCap: 3 }
const AT = toMs('2026-07-15T10:00:00+08:00')

const eventOf = (account: number): AlertEvent => ({
  type: 'posted',
  flow: 'debit',
  key: `e${account}`,
  transactionId: null,
  at: AT,
  amount: 5_000 + (account % 40) * 500,
  balance: (account * 37) % 200_000,
  usable: (account * 37) % 200_000,
  counterparty: '百草和大药房',
  period: null,
  undoes: null,
})

/** Takes one event for each account, keeping nothing. @returns messages that came of it */
export function evaluateAccounts(accounts: number): number {
  let drafts = 0
  for (let account = 0; account < accounts; account += 1) {
    drafts += takeEvent(NEW_ALERT_STATE, ALERTS, eventOf(account), { host: 'weapp', platformAccepts: true }).drafts.length
  }
  return drafts
}

/** The two comparisons at the heart of it. */
export function plainEvaluation(accounts: number): number {
  let drafts = 0
  for (let account = 0; account < accounts; account += 1) {
    const event = eventOf(account)
    if (event.type === 'posted' && (event.usable < 50_000 || event.amount >= 10_000)) drafts += 1
  }
  return drafts
}

/** A backend whose base persona has a history of so many years. @returns a call for its yearly statement */
export async function statementAfter(years: number): Promise<() => Promise<unknown>> {
  const { transport, control } = createMockBackend({
    driver: memoryDriver(),
    clock: () => AT,
    delay: () => Promise.resolve(),
    latency: 0,
  })
  const token = (await control.useScenario('normal'))?.token
  await control.moveClock(toIso(yearsOn(years)))
  return async () => {
    const answer = await transport.send(operations['account.statement'], { cardId: 'primary' }, token === undefined ? {} : { token })
    if (!answer.ok) throw new Error(`the statement was refused: ${answer.error.code}`)
    return answer.data
  }
}

/** Sums by month over plain objects: the least a statement could do. */
export function plainStatement(entries: readonly LedgerEntry[]): number {
  const months = new Map<number, number>()
  for (const { postedAt, amount } of entries) {
    const month = Math.floor(postedAt / 2_629_800_000)
    months.set(month, (months.get(month) ?? 0) + amount)
  }
  return months.size
}
