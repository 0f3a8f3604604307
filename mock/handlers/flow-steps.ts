import type { StepInput, StepKind } from '@/contract'
import { checkSsc } from '@/domain/identity'
import { normalizeNumber } from '@/domain/typed-text'
import { maskPhone } from '@/domain/mask'
import { complete, currentStep, insertNext } from '@/domain/step-machine'
import { bindingOf, userOf, type Call } from '../call'
import { noteGuess, failWhileThrottled } from '../access/guesses'
import { accountIn, accountKey, accountSubject, clearLock, countWrong, holderOf, lockOf } from '../access/locks'
import { samePerson } from '../access/ownership'
import { checkPassword, hashNewPassword } from '../access/passwords'
import { findRecord } from '../personas'
import { FACE_FACTORS, redeemStepUpToken } from '../access/step-up-tokens'
import { fail } from '../domain-error'
import { logEvent } from '../access/security-log'
import type { ChannelAccount, StoredFlow } from '../storage/documents'
import { userIdOf } from '../access/users'
import { linkRecords } from './flow-links'
import { progressOf } from './flow-model'
import { ensureCode, redeemCode } from '../access/codes'
import { personalDigits } from './security'
import { CAUSES } from '../access/number-causes'

type Input<Kind extends StepInput['kind']> = Extract<StepInput, { kind: Kind }>
/** Handles a step. @returns false while the step needs more input: another picture, a confirmation */
type Step<Kind extends StepInput['kind']> = (call: Call, flow: StoredFlow, input: Input<Kind>) => Promise<boolean>

/** A picture as phones make them; anything else cannot be read. */
const PICTURE = /^(\/9j\/|iVBORw0KGgo)/
const SMALLEST_PICTURE = 400
const CARD_TRIES = 5

const subjectOf = ({ channel, phoneId }: StoredFlow): string => accountSubject(channel, phoneId ?? fail('DATA-404'))

const phone: Step<'phone'> = async (call, flow, input) => {
  const phoneId = await userIdOf(call, input.phone)
  await redeemCode(call, 'channel', phoneId, input.otpCode)
  flow.phoneId = phoneId
  flow.phoneMasked = maskPhone(input.phone)
  return true
}

const passwordStep: Step<'set-password'> = async (call, flow, { password }) => {
  flow.newPassword = await hashNewPassword(call, subjectOf(flow), password, personalDigits(await call.identity.inFront(call)))
  return true
}

/** Reads the picture without storing it. @throws DomainError VERIFY-PHOTO with what is wrong with it */
const idPhoto: Step<'id-photo'> = async (call, flow, { side, picture }) => {
  if (!PICTURE.test(picture) || picture.length < SMALLEST_PICTURE) return fail('VERIFY-PHOTO', { cause: 'photo-small' })
  // The phone judges sharpness and side; validity is known only after reading.
  const { recordId, expired } = await call.identity.idCard(call)
  if (side === 'back' && expired) return fail('VERIFY-PHOTO', { cause: 'photo-expired' })
  flow.recordId = recordId
  if (!flow.photos.includes(side)) flow.photos.push(side)
  return false
}

const idConfirm: Step<'id-confirm'> = async (_call, flow) =>
  flow.photos.length === 2 && flow.recordId !== null ? true : fail('VERIFY-PHOTO', { cause: 'photo-small' })

const face: Step<'face'> = async (call, flow, { proof }) => {
  await redeemStepUpToken(call, proof, { purpose: 'flow', subject: flow.flowId, accepted: FACE_FACTORS })
  return true
}

/** Counts a card number that is not the verified person's. Five end the flow, so that numbers cannot be probed. */
async function missedCard(call: Call, flow: StoredFlow): Promise<never> {
  await noteGuess(call)
  flow.missed += 1
  if (flow.missed >= CARD_TRIES) flow.expiresAt = call.now
  return fail('VERIFY-NAME', { cause: 'name-mismatch', triesLeft: CARD_TRIES - flow.missed })
}

/** The card must belong to the person whose face was verified. */
const localCard: Step<'local-card'> = async (call, flow, { insuplcAdmdvs, number }) => {
  const typed = normalizeNumber(number)
  const issue = checkSsc(typed)
  if (issue) return fail('CARD-422', { cause: CAUSES[issue] })
  await failWhileThrottled(call)
  const record = findRecord(insuplcAdmdvs, 'ssc', typed)
  const seen = flow.recordId ?? fail('DATA-404')
  if (!record || !samePerson(record.recordId, seen)) return missedCard(call, flow)
  flow.recordId = record.recordId
  return true
}

/** Code of the simulated authorization page. */
const AUTHORIZATION_CODE = 'demo:agreed'

const authorize: Step<'authorize'> = async (call, flow, { state, code }) => {
  const { redirect } = flow
  if (redirect?.state !== state || code !== AUTHORIZATION_CODE) return fail('AUTH-403', { cause: 'redirect-cancelled' })
  if (call.now >= redirect.expiresAt) return fail('AUTH-403', { cause: 'redirect-timed-out' })
  flow.redirect = null
  // The schema demands the consent (`sensitive: true`); it is logged, so that the person finds it again.
  await logEvent(call, userOf(call).userId, 'consent-given', flow.channel)
  return true
}

const bind: Step<'bind'> = async (call, flow, { cardId }) => {
  const { recordId } = bindingOf(call, cardId)
  flow.recordId = recordId
  flow.linked = [cardId]
  return true
}

/** An unregistered phone is answered like a wrong password. */
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
  await redeemCode(call, 'channel', flow.phoneId ?? fail('DATA-404'), otpCode)
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

/** Stores the password chosen in the flow. */
async function commitPassword(call: Call, flow: StoredFlow): Promise<void> {
  if (flow.newPassword === null) return
  const subject = subjectOf(flow)
  const holder = await holderOf(call, subject)
  holder.password = flow.newPassword
  flow.newPassword = null
  // A new verification opens a lock, except a reported one.
  if (!(await lockOf(call, subject))?.reported) await clearLock(call, subject)
}

/** Adds the user to the channel account of a phone. */
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
 * Submits the current step of a flow; the last one opens the channel.
 * A step other than the current one (a double tap, an outdated page) changes nothing.
 */
export async function submitStep(call: Call, flow: StoredFlow, input: StepInput): Promise<void> {
  const kind = stepOf(input.kind)
  if (currentStep(progressOf(flow)) !== kind) return
  // `STEPS` ties each kind to its input; only this generic call site loses the link.
  const step = STEPS[input.kind] as Step<StepInput['kind']>
  if (!(await step(call, flow, input))) return
  const next = complete(progressOf(flow), kind)
  if (!next) return
  // Linking comes first: if a card cannot be linked, the last step stays open.
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
