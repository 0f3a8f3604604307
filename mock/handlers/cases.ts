import type { DisputeCase } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { redeemStepUpToken } from '../access/step-up-tokens'
import { accountOf } from '../accounts/account-view'
import { evaluateLater } from '../alerts/evaluate'
import { bindingOf, recordDocument, userOf, type Call } from '../call'
import { caseModel } from '../cases/case-model'
import { hold, release } from '../cases/hold'
import type { RecordDocument, StoredCase } from '../storage/documents'
import { findEntry, transactionModel } from './transactions'
import type { Handlers } from './types'

interface Scoped {
  cardId: string
  transactionId: string
}

/** The newest case of an entry; one that was withdrawn may be followed by another. */
const caseOf = ({ cases }: RecordDocument, transactionId: string): StoredCase | undefined =>
  cases.filter((known) => known.transactionId === transactionId).pop()

/** The record and the entry that a call is about. @throws DomainError DATA-404 */
async function scopeOf(call: Call, { cardId, transactionId }: Scoped) {
  const { recordId } = bindingOf(call, cardId)
  const view = await accountOf(call, cardId)
  const entry = transactionModel(view, findEntry(view, transactionId))
  return { recordId, entry, record: await recordDocument(call, recordId) }
}

async function after(call: Call, scoped: Scoped): Promise<DisputeCase> {
  const { record, entry } = await scopeOf(call, scoped)
  return caseModel(call, record, entry, caseOf(record, scoped.transactionId))
}

export const caseHandlers = {
  'cases.get': (scoped, call) => after(call, scoped),
  'cases.hold': async (scoped, call) => {
    const { record, recordId } = await scopeOf(call, scoped)
    hold(recordId, record, call.now, scoped.transactionId)
    return after(call, scoped)
  },
  'cases.file': async ({ note, ...scoped }, call) => {
    const { record, recordId } = await scopeOf(call, scoped)
    const known = caseOf(record, scoped.transactionId)
    if (known?.withdrawnAt !== null) {
      hold(recordId, record, call.now, scoped.transactionId)
      const reference = `HC-${toDate(call.now).replace(/-/g, '')}-${call.ids.next('case', 4).toUpperCase()}`
      const open = { evidenceAt: null, resultAt: null, result: null, withdrawnAt: null }
      record.cases.push({ transactionId: scoped.transactionId, reference, filedAt: call.now, note: note ?? null, ...open })
    }
    return after(call, scoped)
  },
  'cases.withdraw': async (scoped, call) => {
    const { record } = await scopeOf(call, scoped)
    const known = caseOf(record, scoped.transactionId)
    // A case that is decided stays decided.
    if (known?.resultAt === null) known.withdrawnAt ??= call.now
    return after(call, scoped)
  },
  'account.release': async ({ cardId, proof }, call) => {
    const { recordId } = bindingOf(call, cardId)
    await redeemStepUpToken(call, proof, { purpose: 'release' })
    release(recordId, await recordDocument(call, recordId), call.now)
    evaluateLater(call, [userOf(call).userId])
    return {}
  },
} satisfies Partial<Handlers>
