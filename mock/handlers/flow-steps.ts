import type { StepInput, StepKind } from '@/contract'
import { checkSsc } from '@/domain/identity'
import { normalizeNumber } from '@/domain/typed-text'
import { maskPhone } from '@/domain/mask'
import { complete, currentStep, insertNext } from '@/domain/step-machine'
import { bindingOf, userOf, type Call } from '../call'
import { accountIn, accountKey, accountSubject, clearLock, countWrong, holderOf, lockOf } from '../locks'
import { samePerson } from '../ownership'
import { checkPassword, sealPassword } from '../passwords'
import { findRecord } from '../personas'
import { FACE_FACTORS, takeProof } from '../proofs'
import { refuse } from '../refusal'
import { logEvent } from '../security-log'
import type { ChannelAccount, StoredFlow } from '../storage/documents'
import { userIdOf } from '../users'
import { linkRecords } from './flow-links'
import { progressOf } from './flow-model'
import { ensureCode, redeemCode } from './otp'
import { personalDigits } from './security'
import { CAUSES } from './verify'

type Input<Kind extends StepInput['kind']> = Extract<StepInput, { kind: Kind }>
/** Does a step. @returns false when it goes on: another picture, a confirmation */
type Step<Kind extends StepInput['kind']> = (call: Call, flow: StoredFlow, input: Input<Kind>) => Promise<boolean>

/** A picture as phones make them; anything else cannot be read. */
const PICTURE = /^(\/9j\/|iVBORw0KGgo)/
const SMALLEST_PICTURE = 400
const CARD_TRIES = 5

const subjectOf = ({ channel, phoneId }: StoredFlow): string => accountSubject(channel, phoneId ?? refuse('DATA-404'))

const phone: Step<'phone'> = async (call, flow, input) => {
  const phoneId = await userIdOf(call, input.phone)
  await redeemCode(call, 'channel', phoneId, input.otpCode)
  flow.phoneId = phoneId
  flow.phoneMasked = maskPhone(input.phone)
  return true
}

const passwordStep: Step<'set-password'> = async (call, flow, { password }) => {
  flow.newPassword = await sealPassword(call, subjectOf(flow), password, personalDigits(await call.identity.inFront(call)))
  return true
}

/** Reads the picture and forgets it. @throws Refusal VERIFY-PHOTO with what is wrong with it */
const idPhoto: Step<'id-photo'> = async (call, flow, { side, picture }) => {
  if (!PICTURE.test(picture) || picture.length < SMALLEST_PICTURE) return refuse('VERIFY-PHOTO', { cause: 'photo-small' })
  // Sharpness and side are seen on the phone; whether a card is still valid only by who reads it.
  const { recordId, expired } = await call.identity.idCard(call)
  if (side === 'back' && expired) return refuse('VERIFY-PHOTO', { cause: 'photo-expired' })
  flow.recordId = recordId
  if (!flow.photos.includes(side)) flow.photos.push(side)
  return false
}

const idConfirm: Step<'id-confirm'> = async (_call, flow) =>
  flow.photos.length === 2 && flow.recordId !== null ? true : refuse('VERIFY-PHOTO', { cause: 'photo-small' })

const face: Step<'face'> = async (call, flow, { proof }) => {
  await takeProof(call, proof, { purpose: 'flow', subject: flow.flowId, accepted: FACE_FACTORS })
  return true
}

/** A number that is not this person's, whoever has it: five end the verification, so that nobody learns who has which. */
function missedCard(call: Call, flow: StoredFlow): never {
  flow.missed += 1
  if (flow.missed >= CARD_TRIES) flow.expiresAt = call.now
  return refuse('VERIFY-NAME', { cause: 'name-mismatch', triesLeft: CARD_TRIES - flow.missed })
}

/** The card must be of the person whose face was seen. */
const localCard: Step<'local-card'> = async (call, flow, { insuplcAdmdvs, number }) => {
  const typed = normalizeNumber(number)
  const issue = checkSsc(typed)
  if (issue) return refuse('CARD-422', { cause: CAUSES[issue] })
  const record = findRecord(insuplcAdmdvs, 'ssc', typed)
  const seen = flow.recordId ?? refuse('DATA-404')
  if (!record || !samePerson(record.recordId, seen)) return missedCard(call, flow)
  flow.recordId = record.recordId
  return true
}

/** The code that the demonstration's authorization page gives out. */
const AUTHORIZATION_CODE = 'demo:agreed'

const authorize: Step<'authorize'> = async (call, flow, { state, code }) => {
  const { redirect } = flow
  if (redirect?.state !== state || code !== AUTHORIZATION_CODE) return refuse('AUTH-403', { cause: 'redirect-cancelled' })
  if (call.now >= redirect.expiresAt) return refuse('AUTH-403', { cause: 'redirect-timed-out' })
  flow.redirect = null
  // The consent is the contract's to demand (`sensitive: true`), and the person's to find again.
  await logEvent(call, userOf(call).userId, 'consent-given', flow.channel)
  return true
}

const bind: Step<'bind'> = async (call, flow, { cardId }) => {
  const { recordId } = bindingOf(call, cardId)
  flow.recordId = recordId
  flow.linked = [cardId]
  return true
}

/** A phone nobody registered is answered like a wrong password. */
const signIn: Step<'sign-in'> = async (call, flow, input) => {
  const phoneId = await userIdOf(call, input.phone)
  const subject = accountSubject(flow.channel, phoneId)
  await checkPassword(call, subject, input.password)
  const account = (await accountIn(call, subject)) ?? (await countWrong(call, subject))
  flow.phoneId = phoneId
  flow.phoneMasked = maskPhone(input.phone)
  flow.recordId = account.recordId
  if (!userOf(call).protection.twoFactor) return true
  flow.steps = insertNext(progressOf(flow), 'second-factor').steps.slice()
  await ensureCode(call, 'channel', phoneId, flow.phoneMasked)
  return true
}

const secondFactor: Step<'second-factor'> = async (call, flow, { otpCode }) => {
  await redeemCode(call, 'channel', flow.phoneId ?? refuse('DATA-404'), otpCode)
  return true
}

const STEPS: { [Kind in StepInput['kind']]: Step<Kind> } = {
  phone,
  'set-password': passwordStep,
  'id-photo': idPhoto,
  'id-confirm': idConfirm,
  face,
  'local-card': localCard,
  authorize,
  bind,
  'sign-in': signIn,
  'second-factor': secondFactor,
}

/** The pictures are one step: taken one by one, then confirmed. */
const stepOf = (kind: StepInput['kind']): StepKind => (kind === 'id-confirm' ? 'id-photo' : kind)

/** The password chosen on the way counts from here on. */
async function commitPassword(call: Call, flow: StoredFlow): Promise<void> {
  if (flow.newPassword === null) return
  const subject = subjectOf(flow)
  const holder = await holderOf(call, subject)
  holder.password = flow.newPassword
  flow.newPassword = null
  // Being verified again is the way out of a lock, unless its owner reported somebody else.
  if (!(await lockOf(call, subject))?.reported) await clearLock(call, subject)
}

/** The account behind a phone at a channel is this person's, too. */
async function shareAccount(call: Call, flow: StoredFlow): Promise<void> {
  if (flow.phoneId === null) return
  const account = await call.tx.account.open(accountKey(subjectOf(flow)), {})
  const { userId } = userOf(call)
  if (!account.users.includes(userId)) account.users.push(userId)
  account.recordId = flow.recordId
  account.keepUntil = null
}

async function openChannel(call: Call, flow: StoredFlow): Promise<void> {
  const user = userOf(call)
  const { channel, phoneId, phoneMasked } = flow
  if (flow.mode === 'register') flow.linked = flow.linked.concat(await linkRecords(call, flow))
  await commitPassword(call, flow)
  await shareAccount(call, flow)
  const account: ChannelAccount = { channel, phoneId, phoneMasked, recordId: flow.recordId, signedInAt: call.now }
  user.accounts = user.accounts.filter((other) => other.channel !== channel).concat(account)
  await logEvent(call, user.userId, 'channel-opened', channel)
}

/**
 * Takes what was handed in for the step asked for now; the last one opens the channel.
 * A step that is not asked for any more (a double tap, a page from before) changes nothing.
 */
export async function submitStep(call: Call, flow: StoredFlow, input: StepInput): Promise<void> {
  const kind = stepOf(input.kind)
  if (currentStep(progressOf(flow)) !== kind) return
  // `STEPS` ties each kind to its input; only this generic call site loses the link.
  const step = STEPS[input.kind] as Step<StepInput['kind']>
  if (!(await step(call, flow, input))) return
  const next = complete(progressOf(flow), kind)
  if (!next) return
  // All of it or nothing: a card that cannot be linked leaves the last step to be done again.
  const before = flow.done
  flow.done = next.done
  if (currentStep(next) !== null) return
  try {
    await openChannel(call, flow)
  } catch (error) {
    flow.done = before
    throw error
  }
}
