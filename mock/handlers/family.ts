import { knownAccount, historyOf } from '../accounts/account-view'
import { bindingOf } from '../call'
import { leavingOf } from '../coverage/left'
import { coverageModel } from '../coverage/model'
import { adopt, invite, remind, remove } from '../family/consent'
import { endGrant, grant, shrink } from '../family/grants'
import { familyModel, grantModel } from '../family/model'
import { consentedOf } from '../family/relatives'
import type { Handlers } from './types'

export const familyHandlers = {
  'family.list': ({ cardId }, call) => familyModel(call, cardId),
  'family.invite': async (input, call) => {
    await invite(call, input)
    return familyModel(call, input.cardId)
  },
  'family.adopt': async (input, call) => {
    await adopt(call, input)
    return familyModel(call, input.cardId)
  },
  'family.remind': async ({ cardId, memberId }, call) => {
    await remind(call, cardId, memberId)
    return familyModel(call, cardId)
  },
  'family.remove': async ({ cardId, memberId }, call) => {
    await remove(call, cardId, memberId)
    return familyModel(call, cardId)
  },
  'family.set-alerts': async ({ cardId, enabled }, call) => {
    // Off, they still come to the inbox.
    bindingOf(call, cardId).familyAlerts = enabled ? 'platform' : 'inbox'
    return familyModel(call, cardId)
  },
  'family.quota': ({ cardId, memberId }, call) => grantModel(call, cardId, memberId),
  'family.grant': async (input, call) => {
    await grant(call, input)
    return grantModel(call, input.cardId, input.memberId)
  },
  'family.shrink': async (input, call) => {
    await shrink(call, input)
    return grantModel(call, input.cardId, input.memberId)
  },
  'family.end-grant': async (input, call) => {
    await endGrant(call, input)
    return grantModel(call, input.cardId, input.memberId)
  },
  'family.coverage': async ({ cardId, memberId }, call) => {
    const { recordId } = await consentedOf(call, cardId, memberId)
    return coverageModel(knownAccount(await historyOf(call, recordId), call.now), { left: await leavingOf(call, recordId) })
  },
} satisfies Partial<Handlers>
