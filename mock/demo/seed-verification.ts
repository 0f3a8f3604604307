import type { StepKind } from '@/contract'
import { maskPhone } from '@/domain/mask'
import { accountSubject } from '../access/locks'
import { hashNewPassword } from '../access/passwords'
import { userIdOf } from '../access/users'
import type { Call } from '../call'
import { openFlow } from '../handlers/flow-model'
import { credentialsOf } from '../personas'

const CHANNEL = 'national'

/**
 * Somebody who began to register at the national channel and was interrupted before a step. The password they chose is that of the demo's
 * own material, so that whoever goes on knows it.
 */
export async function seedVerification(call: Call, phone: string, before: StepKind): Promise<void> {
  const flow = await openFlow(call, CHANNEL, 'register')
  const { recordId } = await call.identity.idCard(call)
  flow.phoneId = await userIdOf(call, phone)
  flow.phoneMasked = maskPhone(phone)
  flow.newPassword = await hashNewPassword(call, accountSubject(CHANNEL, flow.phoneId), credentialsOf(recordId).password, [])
  flow.done = flow.steps.indexOf(before)
  if (flow.done <= flow.steps.indexOf('id-photo')) return
  flow.recordId = recordId
  flow.photos = ['front', 'back']
}
