import type { Flow, Proof, ProofPurpose, StepInput } from '@/contract'
import { CONSENTS, type caller } from './caller'

type Caller = ReturnType<typeof caller>

/** Phone and accepted password of a channel account. */
export const PHONE = '13812346052'
/** Phone of another person. */
export const OTHER_PHONE = '13900001111'
export const CHANNEL_PASSWORD = 'Lanting-38-Hu'
/** A picture that the backend accepts: it checks the signature (JPEG or PNG) and a length of at least 400 characters. */
export const PICTURE = `/9j/${'A'.repeat(600)}`
/** A picture of the largest length that the contract allows. */
export const LARGEST_PICTURE = `/9j/${'A'.repeat(399_996)}`

/** Signs in by a code sent to a phone. */
export async function signInAs({ ok, code, subject }: Caller, phone: string): Promise<void> {
  await ok('otp.send', { purpose: 'sign-in', phone })
  subject().token = (
    await ok('session.create', { method: 'sms', host: 'weapp', loginCode: phone, phone, otpCode: await code(), consents: CONSENTS })
  ).token
}

/** Consent that every face requires. */
export const FACE_CONSENT = { face: true, version: '2026-11' } as const

/** A proof by face. @param evidence outcome of the simulated check; passes by default */
export async function faceProof({ ok }: Caller, purpose: ProofPurpose, subject?: string, evidence = 'demo:passed'): Promise<Proof> {
  const { challenge } = await ok('step-up.begin', {
    factor: 'face',
    consent: FACE_CONSENT,
    purpose,
    ...(subject === undefined ? {} : { subject }),
  })
  return ok('step-up.finish', { factor: 'face', challenge, evidence })
}

export async function codeProof({ ok, code }: Caller, purpose: ProofPurpose): Promise<Proof> {
  await ok('otp.send', { purpose: 'step-up' })
  return ok('step-up.finish', { factor: 'code', otpCode: await code(), purpose })
}

/** Submits steps in order. @returns the flow after the last one */
export async function submitAll({ ok }: Caller, flow: Flow, steps: readonly StepInput[]): Promise<Flow> {
  let at = flow
  for (const step of steps) at = await ok('flows.submit', { flowId: flow.flowId, step })
  return at
}

/** Registers at a channel as the base persona, up to and including the face. */
export async function registerAt(caller: Caller, channel: 'national' | 'local', password = CHANNEL_PASSWORD): Promise<Flow> {
  const { ok, code } = caller
  const flow = await ok('flows.start', { channel, mode: 'register' })
  await ok('otp.send', { purpose: 'channel', phone: PHONE })
  await submitAll(caller, flow, [
    { kind: 'phone', phone: PHONE, otpCode: await code() },
    { kind: 'set-password', password },
    { kind: 'id-photo', side: 'front', picture: PICTURE },
    { kind: 'id-photo', side: 'back', picture: PICTURE },
    { kind: 'id-confirm' },
  ])
  // The pictures determine whose face is required, so the face comes after them.
  const { proof } = await faceProof(caller, 'flow', flow.flowId)
  return submitAll(caller, flow, [{ kind: 'face', proof }])
}

export async function openLocalChannel(caller: Caller): Promise<Flow> {
  const flow = await registerAt(caller, 'local')
  return caller.ok('flows.submit', { flowId: flow.flowId, step: { kind: 'local-card', insuplcAdmdvs: '330100', number: 'A33012417' } })
}

/** Tries five wrong passwords for a persona's card. @param change fields of the input to replace @returns id of the lock */
export async function lockByWrongPasswords({ ok, verify }: Caller, whose = 'employee', change: { number?: string } = {}): Promise<string> {
  await ok('otp.send', { purpose: 'bind' })
  let lockId: string | undefined
  for (let tries = 0; tries < 5; tries += 1) {
    const answer = await verify(whose, { ...change, password: 'Wrong-77x' })
    if (!answer.ok) lockId = answer.error.lockId
  }
  if (lockId === undefined) throw new Error('five wrong passwords did not lock')
  return lockId
}
