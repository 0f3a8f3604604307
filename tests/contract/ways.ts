import type { Flow, Proof, ProofPurpose, StepInput } from '@/contract'
import { CONSENTS, type caller } from './caller'

type Caller = ReturnType<typeof caller>

/** The phone of a person at a channel, and a password good enough for one. */
export const PHONE = '13812346052'
/** Somebody else's. */
export const OTHER_PHONE = '13900001111'
export const CHANNEL_PASSWORD = 'Lanting-38-Hu'
/** What a phone's camera makes, as far as the backend looks: JPEG, and not a crumb. */
export const PICTURE = `/9j/${'A'.repeat(600)}`
/** As large as the contract lets a picture be. */
export const LARGEST_PICTURE = `/9j/${'A'.repeat(399_996)}`

/** Signs in by a code sent to a phone. */
export async function signInAs({ ok, code, subject }: Caller, phone: string): Promise<void> {
  await ok('otp.send', { purpose: 'sign-in', phone })
  subject().token = (
    await ok('session.create', { method: 'sms', host: 'weapp', loginCode: phone, phone, otpCode: await code(), consents: CONSENTS })
  ).token
}

/** What the person ticked, once for each face. */
export const FACE_CONSENT = { face: true, version: '2026-11' } as const

/** A proof that it is the person, by a face that passes. */
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

/** Hands in the steps one after the other. @returns the flow as the last of them left it */
export async function submitAll({ ok }: Caller, flow: Flow, steps: readonly StepInput[]): Promise<Flow> {
  let at = flow
  for (const step of steps) at = await ok('flows.submit', { flowId: flow.flowId, step })
  return at
}

/** Registers with a channel as the base persona, up to and with the face. */
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
  // Whose face it has to be is known from the pictures.
  const { proof } = await faceProof(caller, 'flow', flow.flowId)
  return submitAll(caller, flow, [{ kind: 'face', proof }])
}

export async function openLocalChannel(caller: Caller): Promise<Flow> {
  const flow = await registerAt(caller, 'local')
  return caller.ok('flows.submit', { flowId: flow.flowId, step: { kind: 'local-card', insuplcAdmdvs: '330100', number: 'A33012417' } })
}

/** Five wrong passwords for a card, one's own unless told otherwise. @returns the lock they end in */
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
