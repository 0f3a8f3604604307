import { toDate } from '@/domain/beijing-time'
import { accountOf } from '../accounts/account-view'
import { bindingOf, recordDocument } from '../call'
import { checkCertificate, issueCertificate } from '../coverage/certificates'
import { leavingOf } from '../coverage/left'
import { coverageModel, nextReminderOn } from '../coverage/model'
import type { Handlers } from './types'

export const coverageHandlers = {
  'coverage.get': async ({ cardId }, call) => {
    const { recordId } = bindingOf(call, cardId)
    const { remindedAt } = await recordDocument(call, recordId)
    return coverageModel(await accountOf(call, cardId), { remindedAt, left: await leavingOf(call, recordId) })
  },
  'coverage.remind': async ({ cardId }, call) => {
    const { recordId } = bindingOf(call, cardId)
    const record = await recordDocument(call, recordId)
    const { remindedAt } = record
    // A clock set back before the last reminder starts anew.
    if (remindedAt === null || remindedAt > call.now || toDate(call.now) >= nextReminderOn(remindedAt)) record.remindedAt = call.now
    return coverageModel(await accountOf(call, cardId), { remindedAt: record.remindedAt, left: await leavingOf(call, recordId) })
  },
  'certificates.issue': ({ cardId }, call) => issueCertificate(call, cardId),
  'certificates.check': (input, call) => checkCertificate(call, input),
} satisfies Partial<Handlers>
