import type { StepInput, StepKind } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { checkSsc } from '@/domain/identity'
import { normalizeNumber } from '@/domain/typed-text'
import { maskPhone } from '@/domain/mask'
import { complete, currentStep, insertNext } from '@/domain/step-machine'
import { bindingOf, type Context } from '../context'
import { accountIn, accountSubject, clearLock, countWrong, lockOf } from '../locks'
import { recordInHand, samePerson } from '../ownership'
import { checkPassword, sealPassword } from '../passwords'
import { findRecord } from '../personas'
import { FACE_FACTORS, takeProof } from '../proofs'
import { refuse } from '../refusal'
import { logEvent } from '../security-log'
import type { ChannelAccount, StoredFlow } from '../state'
import { userIdOf } from '../users'
import { linkRecords } from './flow-links'
import { idValidUntil, progressOf } from './flow-model'
import { ensureCode, redeemCode } from './otp'
import { personalDigits, protectionOf } from './security'
import { CAUSES } from './verify'

type Input<Kind extends StepInput['kind']> = Extract<StepInput, { kind: Kind }>
/** Does a step. @returns false when it goes on: another picture, a confirmation */
type Step<Kind extends StepInput['kind']> = (context: Context, flow: StoredFlow, input: Input<Kind>) => boolean

/** A picture as phones make them; anything else cannot be read. */
const PICTURE = /^(\/9j\/|iVBORw0KGgo)/
const SMALLEST_PICTURE = 400
const CARD_TRIES = 5

const subjectOf = ({ channel, phoneId }: StoredFlow): string => accountSubject(channel, phoneId ?? refuse('DATA-404'))

const phone: Step<'phone'> = (context, flow, input) => {
  const phoneId = userIdOf(context, input.phone)
  redeemCode(context, 'channel', phoneId, input.otpCode)
  flow.phoneId = phoneId
  flow.phoneMasked = maskPhone(input.phone)
  return true
}

const passwordStep: Step<'set-password'> = (context, flow, { password }) => {
  flow.newPassword = sealPassword(context, subjectOf(flow), password, personalDigits(recordInHand(context)))
  return true
}

/** Reads the picture and forgets it. @throws Refusal VERIFY-PHOTO with what is wrong with it */
const idPhoto: Step<'id-photo'> = (context, flow, { side, picture }) => {
  const { state, now } = context
  if (!PICTURE.test(picture) || picture.length < SMALLEST_PICTURE) return refuse('VERIFY-PHOTO', { cause: 'photo-small' })
  const recordId = recordInHand(context)
  const until = idValidUntil(recordId)
  // Sharpness and side are seen on the phone; whether a card is still valid only by who reads it.
  const expired = state.platform.photo === 'expired' || (until !== null && until < toDate(now))
  if (side === 'back' && expired) return refuse('VERIFY-PHOTO', { cause: 'photo-expired' })
  flow.recordId = recordId
  if (!flow.photos.includes(side)) flow.photos.push(side)
  return false
}

const idConfirm: Step<'id-confirm'> = (_context, flow) =>
  flow.photos.length === 2 && flow.recordId !== null ? true : refuse('VERIFY-PHOTO', { cause: 'photo-small' })

const face: Step<'face'> = (context, flow, { proof }) => {
  takeProof(context, proof, { purpose: 'flow', subject: flow.flowId, accepted: FACE_FACTORS })
  return true
}

/** A number that is not this person's, whoever has it: five end the verification, so that nobody learns who has which. */
function missedCard(context: Context, flow: StoredFlow): never {
  flow.missed += 1
  if (flow.missed >= CARD_TRIES) flow.expiresAt = context.now
  return refuse('VERIFY-NAME', { cause: 'name-mismatch', triesLeft: CARD_TRIES - flow.missed })
}

/** The card must be of the person whose face was seen. */
const localCard: Step<'local-card'> = (context, flow, { insuplcAdmdvs, number }) => {
  const typed = normalizeNumber(number)
  const issue = checkSsc(typed)
  if (issue) return refuse('CARD-422', { cause: CAUSES[issue] })
  const record = findRecord(insuplcAdmdvs, 'ssc', typed)
  const seen = flow.recordId ?? refuse('DATA-404')
  if (!record || !samePerson(record.recordId, seen)) return missedCard(context, flow)
  flow.recordId = record.recordId
  return true
}

/** The code that the demonstration's authorization page gives out. */
const AUTHORIZATION_CODE = 'demo:agreed'

const authorize: Step<'authorize'> = (context, flow, { state, code }) => {
  const { redirect } = flow
  if (redirect?.state !== state || code !== AUTHORIZATION_CODE) return refuse('AUTH-403', { cause: 'redirect-cancelled' })
  if (context.now >= redirect.expiresAt) return refuse('AUTH-403', { cause: 'redirect-timed-out' })
  flow.redirect = null
  // The consent is the contract's to demand (`sensitive: true`), and the person's to find again.
  logEvent(context, flow.userId, 'consent-given', flow.channel)
  return true
}

const bind: Step<'bind'> = (context, flow, { cardId }) => {
  const { recordId } = bindingOf(context, cardId)
  flow.recordId = recordId
  flow.linked = [cardId]
  return true
}

/** A phone nobody registered is answered like a wrong password. */
const signIn: Step<'sign-in'> = (context, flow, input) => {
  const phoneId = userIdOf(context, input.phone)
  const subject = accountSubject(flow.channel, phoneId)
  checkPassword(context, subject, input.password)
  const account = accountIn(context.state, subject) ?? countWrong(context, subject)
  flow.phoneId = phoneId
  flow.phoneMasked = maskPhone(input.phone)
  flow.recordId = account.recordId
  if (!protectionOf(context.state, flow.userId).twoFactor) return true
  flow.steps = insertNext(progressOf(flow), 'second-factor').steps.slice()
  ensureCode(context, 'channel', phoneId)
  return true
}

const secondFactor: Step<'second-factor'> = (context, flow, { otpCode }) => {
  redeemCode(context, 'channel', flow.phoneId ?? refuse('DATA-404'), otpCode)
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
function commitPassword(context: Context, flow: StoredFlow): void {
  if (flow.newPassword === null) return
  const subject = subjectOf(flow)
  context.state.passwords[subject] = flow.newPassword
  flow.newPassword = null
  // Being verified again is the way out of a lock, unless its owner reported somebody else.
  if (!lockOf(context, subject)?.reported) clearLock(context, subject)
}

function openChannel(context: Context, flow: StoredFlow): void {
  const { state, now } = context
  const { channel, userId, phoneId, phoneMasked, recordId } = flow
  if (flow.mode === 'register') flow.linked = flow.linked.concat(linkRecords(context, flow))
  commitPassword(context, flow)
  const account: ChannelAccount = { channel, userId, phoneId, phoneMasked, recordId, signedInAt: now }
  state.accounts = state.accounts.filter((other) => other.channel !== channel || other.userId !== userId).concat(account)
  logEvent(context, userId, 'channel-opened', channel)
}

/**
 * Takes what was handed in for the step asked for now; the last one opens the channel.
 * A step that is not asked for any more (a double tap, a page from before) changes nothing.
 */
export function submitStep(context: Context, flow: StoredFlow, input: StepInput): void {
  const kind = stepOf(input.kind)
  if (currentStep(progressOf(flow)) !== kind) return
  // `STEPS` ties each kind to its input; only this generic call site loses the link.
  const step = STEPS[input.kind] as Step<StepInput['kind']>
  if (!step(context, flow, input)) return
  const next = complete(progressOf(flow), kind)
  if (!next) return
  // All of it or nothing: a card that cannot be linked leaves the last step to be done again.
  const before = flow.done
  flow.done = next.done
  if (currentStep(next) !== null) return
  try {
    openChannel(context, flow)
  } catch (error) {
    flow.done = before
    throw error
  }
}
